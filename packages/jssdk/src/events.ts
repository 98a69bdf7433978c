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
const open = /^err|(Api|Tag)List$|type$|^(needResult|scene|count)$/i

/** Replaces every value that is not known to be harmless by its shape: `‹40 characters›`. */
export function masked(data: unknown): unknown {
  const text = JSON.stringify(data ?? null, (name, value: unknown) => {
    // A client's words can quote the page's address, and that one a code or a token.
    if (open.test(name)) return String(value).replace(/[?#]\S+/g, '?…')
    return /^(string|number)$/.test(typeof value) ? `‹${String(value).length} characters›` : value
  })
  return JSON.parse(text)
}
