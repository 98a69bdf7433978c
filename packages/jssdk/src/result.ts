import type { BridgeAnswer } from '@wove/core'
import { parsed } from './answer.ts'

function missing(name: string): never {
  throw new TypeError(`no ${name} that can be read`)
}

/** A list field, whether it came as an array or as the JSON text of one. */
export function list(fields: BridgeAnswer, name: string): unknown[] {
  const value = parsed(fields[name])
  return Array.isArray(value) ? value : missing(name)
}

/** A number field, whether it came as a number or as text. */
export function number(fields: BridgeAnswer, name: string): number {
  const value = Number.parseFloat(String(fields[name]))
  return Number.isNaN(value) ? missing(name) : value
}

/** A text field. */
export function text(fields: BridgeAnswer, name: string): string {
  const value = fields[name]
  return /^(string|number)$/.test(typeof value) ? String(value) : missing(name)
}

/** A table field, whether it came as an object or as the JSON text of one. */
export function record(fields: BridgeAnswer, name: string): Record<string, unknown> {
  const value = parsed(fields[name])
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : missing(name)
}

/** The first of some spellings of a field that is there, as text; empty where none is. */
export function either(fields: BridgeAnswer, ...names: string[]): string {
  const value = names.map((name) => fields[name]).find((each) => each != null)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
