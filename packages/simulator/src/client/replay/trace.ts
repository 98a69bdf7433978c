/** Something that crossed the bridge. The `onEvent` of `@wove/jssdk` tells the same, with private values masked. */
export interface TraceEvent {
  /** Milliseconds since the page's time origin. */
  readonly at: number
  readonly kind: 'call' | 'answer' | 'event' | 'verify' | 'verified' | 'refused'
  /** The bridge's own name for it. */
  readonly name: string
  readonly data: unknown
}

/** A trace as it lies in a file: JSON text, or what was read from it. */
export type GivenTrace = string | readonly { readonly kind: string; readonly name: string; readonly data?: unknown }[]

const kinds: readonly string[] = [
  'call',
  'answer',
  'event',
  'verify',
  'verified',
  'refused',
] satisfies TraceEvent['kind'][]

/** Reads a trace. Throws a sentence that names the place where it is none. */
export function readTrace(given: GivenTrace): TraceEvent[] {
  const list: unknown = typeof given === 'string' ? JSON.parse(given) : given
  if (!Array.isArray(list)) throw new TypeError('a trace is a list of events: [{ kind, name, data }, …]')
  return list.map((each: Partial<TraceEvent> | null, i) => {
    if (!each || typeof each.name !== 'string' || !kinds.includes(String(each.kind))) {
      throw new TypeError(`event ${i} of the trace wants a name and a kind, one of ${kinds.join(', ')}`)
    }
    return { at: 0, data: null, ...each } as TraceEvent
  })
}

const verifyFields = /^(appId|verify(AppId|SignType|Timestamp|NonceStr|Signature))$/

/** Writes down what crosses the bridge, without the signature that goes along with every call. */
export function createRecorder() {
  const events: TraceEvent[] = []
  return {
    events: events as readonly TraceEvent[],
    note(kind: TraceEvent['kind'], name: string, data: unknown): void {
      events.push({ at: Math.round(performance.now()), kind, name, data })
    },
    called(name: string, args: Readonly<Record<string, unknown>>): void {
      const own = Object.fromEntries(Object.entries(args).filter(([key]) => !verifyFields.test(key)))
      this.note(name === 'preVerifyJSAPI' ? 'verify' : 'call', name, own)
    },
    answered(name: string, answer: Readonly<Record<string, unknown>>): void {
      const verified = String(answer.err_msg ?? answer.errMsg).endsWith(':ok')
      this.note(name === 'preVerifyJSAPI' ? (verified ? 'verified' : 'refused') : 'answer', name, { ...answer })
    },
  }
}
