import type { BridgeAnswer } from '@wove/core'
import { parsed } from './answer.ts'

function missing(name: string): never {
  throw new TypeError(`no readable ${name}`)
}

const readable = (value: unknown) => /^(string|number)$/.test(typeof value)

/** A list field, whether it came as an array or as the JSON text of one. */
export function list(fields: BridgeAnswer, name: string): unknown[] {
  const value = parsed(fields[name])
  return Array.isArray(value) ? value : missing(name)
}

/** A number field, whether it came as a number or as text. */
export function number(fields: BridgeAnswer, name: string): number {
  const value = parseFloat(String(fields[name]))
  return isNaN(value) ? missing(name) : value
}

/** A text field. */
export function text(fields: BridgeAnswer, name: string): string {
  const value = fields[name]
  return readable(value) ? String(value) : missing(name)
}

/** A table field, whether it came as an object or as the JSON text of one. */
export function record(fields: BridgeAnswer, name: string): Record<string, unknown> {
  const value = parsed(fields[name])
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : missing(name)
}

/** Text fields by their names, for fields that may be missing: those are empty. */
export function texts<Name extends string>(fields: BridgeAnswer, ...names: Name[]): Record<Name, string> {
  const pairs = names.map((name) => [name, readable(fields[name]) ? String(fields[name]) : ''])
  return Object.fromEntries(pairs) as Record<Name, string>
}
