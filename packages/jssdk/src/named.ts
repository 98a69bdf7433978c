import type { ApiOrName, Named } from './configure-options.ts'

/** The methods behind a list of functions and names. */
export const named = (apis: readonly ApiOrName[]): Named[] =>
  apis.flatMap((api) => (typeof api === 'string' ? { name: api } : api.declaration))

/** The same by the bridge's names. */
export const nativeNames = (apis: readonly ApiOrName[]): string[] =>
  named(apis).map(({ name, native = name }) => native)
