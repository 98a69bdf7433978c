import type { BridgeAnswer } from '@wove/core'
import { parsed } from './answer.ts'

/** Reads fields of an answer by their names, all of one kind. */
type Reader<Value> = <Name extends string>(...names: Name[]) => (fields: BridgeAnswer) => Record<Name, Value>

/** Makes a reader of what tells a field's value, and `undefined` where it is not readable. */
const reader =
  <Value>(read: (value: unknown) => Value | undefined): Reader<Value> =>
  (...names) =>
  (fields) =>
    Object.fromEntries(names.map((name) => [name, read(fields[name]) ?? missing(name)])) as Record<
      (typeof names)[number],
      Value
    >

function missing(name: string): never {
  throw new TypeError(`no readable ${name}`)
}

function readText(value: unknown): string | undefined {
  return /^(string|number)$/.test(typeof value) ? String(value) : undefined
}

/** Text fields. */
export const text = /* @__PURE__ */ reader(readText)

/** Text fields that may be missing: those are empty. */
export const optionalText = /* @__PURE__ */ reader((value) => readText(value) ?? '')

/** Number fields, whether they came as numbers or as text. */
export const number = /* @__PURE__ */ reader((value) => {
  const read = parseFloat(String(value))
  return isNaN(read) ? undefined : read
})

/** List fields, whether they came as arrays or as the JSON text of one. */
export const list = /* @__PURE__ */ reader((value) => {
  const read = parsed(value)
  return Array.isArray(read) ? (read as unknown[]) : undefined
})

/** Table fields, whether they came as objects or as the JSON text of one. */
export const record = /* @__PURE__ */ reader((value) => {
  const read = parsed(value)
  return typeof read === 'object' && read ? (read as Record<string, unknown>) : undefined
})
