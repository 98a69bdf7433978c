import * as legacy from '../legacy/index.ts'
import * as methods from '../methods/index.ts'
import type { Declaration } from '../method.ts'

/** Every function that WeChat has a name for. */
export const apis = { ...methods, ...legacy }
export type Apis = typeof apis

const natives = new Map(
  (Object.values(apis) as { readonly declaration: Declaration }[]).map(({ declaration: { name, native = name } }) => [
    name,
    native,
  ]),
)

/** `jsApiList` as existing code has it, by the bridge's names. */
export const nativeNames = (names: readonly string[]): string[] => names.map((name) => natives.get(name) ?? name)
