/** Something that crossed the bridge, with every private value replaced by its shape. */
export interface TraceEvent {
  /** Milliseconds since the page's time origin. */
  readonly at: number
  readonly kind: 'call' | 'answer' | 'event' | 'verify' | 'verified' | 'refused'
  /** The bridge's own name for it. */
  readonly name: string
  readonly data: unknown
}

/** What may be shown as it is: outcomes and names, nothing that a person typed, chose or is. */
const open =
  /^(errMsg|err_msg|err_code|err_desc|verifyJsApiList|verifyOpenTagList|networkType|subtype|scanType|needResult|sizeType|sourceType|type|scene|count)$/

/** Replaces every value that is not known to be harmless by its shape: `‹40 characters›`. */
export function masked(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => masked(item, name))
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, masked(item, key)]))
  }
  if (open.test(name) || typeof value === 'boolean' || value == null) return value
  return typeof value === 'string' ? `‹${value.length} characters›` : `‹${typeof value}›`
}
