/** One of several that can be chosen. */
export interface Choice<Value extends string | number = string | number> {
  readonly value: Value
  readonly label: string
  /** A second, smaller line. */
  readonly desc?: string
  readonly disabled?: boolean
}
