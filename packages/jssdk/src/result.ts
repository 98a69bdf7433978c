import type { BridgeAnswer } from '@wove/core'
import { parsed } from './answer.ts'

/** A list field, whether it came as an array or as the JSON text of one. */
export function list(fields: BridgeAnswer, name: string): unknown[] {
  const value = parsed(fields[name])
  if (!Array.isArray(value)) throw new TypeError(`${name} is no list`)
  return value
}

/** A number field, whether it came as a number or as text. */
export function number(fields: BridgeAnswer, name: string): number {
  const value = Number.parseFloat(String(fields[name]))
  if (Number.isNaN(value)) throw new TypeError(`${name} is no number`)
  return value
}

/** A text field. */
export function text(fields: BridgeAnswer, name: string): string {
  const value = fields[name]
  if (typeof value !== 'string' && typeof value !== 'number') throw new TypeError(`${name} is no text`)
  return String(value)
}

/** A table field, whether it came as an object or as the JSON text of one. */
export function record(fields: BridgeAnswer, name: string): Record<string, unknown> {
  const value = parsed(fields[name])
  if (typeof value !== 'object' || value === null) throw new TypeError(`${name} is no table`)
  return value as Record<string, unknown>
}

/** The first of some spellings of a field that is there, as text; empty where none is. */
export function either(fields: BridgeAnswer, ...names: string[]): string {
  const value = names.map((name) => fields[name]).find((each) => each != null)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
