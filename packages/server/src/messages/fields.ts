import { WxError } from '@wove/core'
import { XMLParser } from 'fast-xml-parser'

/** The fields of a push, as they came. */
export type Fields = Readonly<Record<string, unknown>>

/** Numbers stay text: a MsgId has more digits than a number of JavaScript can hold. */
const parser = new XMLParser({
  ignoreAttributes: true,
  ignoreDeclaration: true,
  parseTagValue: false,
  trimValues: true,
  // A push has no document type, so there are no entities but XML's own.
  processEntities: true,
})

/** Reads XML or JSON, whichever the account has chosen. */
export function readFields(body: string): Fields {
  const start = body.trimStart()
  // Entities that expand to more than anybody sent, and files of this machine, begin with a document type.
  if (/<!(DOCTYPE|ENTITY)/i.test(body.replaceAll(/<!\[CDATA\[.*?\]\]>/gs, '')))
    throw malformed('it has a document type')
  try {
    const read: unknown = start.startsWith('{') ? JSON.parse(start, longNumbers) : parser.parse(start, true)
    const fields = start.startsWith('{') ? read : isFields(read) ? read.xml : undefined
    if (isFields(fields)) return fields
  } catch {
    // Said below: the parser's words hold pieces of the body.
  }
  throw malformed('the body is neither <xml>…</xml> nor a JSON object')
}

/** A field as text; empty when it is missing or holds fields itself. */
export function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** One item comes alone, several as a list. */
export function list(value: unknown): Fields[] {
  return (Array.isArray(value) ? value : [value]).filter(isFields)
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function longNumbers(_name: string, value: unknown, context?: { source?: string }): unknown {
  return typeof value === 'number' && !Number.isSafeInteger(value) && /^\d+$/.test(context?.source ?? '')
    ? context?.source
    : value
}

function malformed(message: string): WxError {
  return new WxError('message-refused', { api: 'message', message })
}
