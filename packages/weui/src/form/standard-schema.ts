/** The part of Standard Schema v1 that a form needs: any valibot, zod or arktype schema is one. */
export interface StandardSchema {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: string
    readonly validate: (value: unknown) => StandardResult | Promise<StandardResult>
  }
}

export interface StandardResult {
  readonly issues?: readonly StandardIssue[] | undefined
  readonly value?: unknown
}

export interface StandardIssue {
  readonly message: string
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined
}

/** The first message for each field, by the field's name; `''` has what belongs to no field. */
export async function schemaErrors(
  schema: StandardSchema,
  values: Readonly<Record<string, unknown>>,
): Promise<Map<string, string>> {
  const { issues = [] } = await schema['~standard'].validate(values)
  const errors = new Map<string, string>()
  for (const { message, path = [] } of issues) {
    const name = path.map((part) => String(typeof part === 'object' ? part.key : part)).join('.')
    if (!errors.has(name)) errors.set(name, message)
  }
  return errors
}
