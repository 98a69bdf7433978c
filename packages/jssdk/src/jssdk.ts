import {
  asWxError,
  type BridgeAnswer,
  currentBridge,
  isCancelled,
  isWechatUserAgent,
  WxError,
  type WxErrorCode,
} from '@wove/core'
import { answerError, readAnswer } from './answer.ts'
import type { ConfigureOptions } from './configure-options.ts'
import { withDeadline } from './deadline.ts'
import { createListeners } from './listeners.ts'
import { masked } from './events.ts'
import type { CallOptions, MethodDeclaration } from './method.ts'
import { settled } from './settled.ts'
import { createVerification, type Emit } from './verification.ts'

/** One connection of a page with the client around it. */
export interface Jssdk {
  /**
   * Says how the page is verified, and starts it. Can be called again (another account, another list).
   *
   * @returns what {@link Jssdk.ready} returns
   */
  configure(options: ConfigureOptions): Promise<void>
  /** Resolves when the client has accepted this page; rejects with a `WxError` that says why it has not. */
  ready(): Promise<void>
  /** Asks for permission to use methods, by their names on the bridge, without calling them. */
  permit(apis: readonly string[]): Promise<void>
  /** Calls a method by its declaration. */
  call<Params, Result>(
    declaration: MethodDeclaration<Params, Result>,
    params?: Params,
    options?: CallOptions,
  ): Promise<Result>
  /** Listens to an event by its name on the bridge. Returns what ends it. */
  on(event: string, listener: (fields: BridgeAnswer) => void): () => void
}

type Callback = ((outcome: unknown) => void) | undefined
type CallbackBag = { [Name in 'success' | 'fail' | 'cancel' | 'complete' | 'trigger']?: Callback }

const patience = 10_000

/** Makes an instance. A page needs one, and the named methods find it by themselves. */
export function createJssdk(): Jssdk {
  let options: ConfigureOptions | undefined
  const emit: Emit = (kind, name, data) => {
    const hear = options?.onEvent ?? (options?.debug && console.log)
    // A listener's mistake is not to cost the page its call.
    if (hear) queueMicrotask(() => hear({ at: Math.round(performance.now()), kind, name, data: masked(data) }))
  }
  const verification = createVerification(emit)
  const listeners = createListeners(verification, emit)
  const lines = new Map<string, Promise<unknown>>()

  /** Somebody else changed what the client knows of the page, or took our handlers away. */
  function doubt(): void {
    verification.doubt()
    listeners.restore()
  }

  async function send<Params, Result>(
    declaration: MethodDeclaration<Params, Result>,
    params: Params,
    timeout: number,
    signal: AbortSignal,
  ): Promise<Result> {
    const { name: api, native = api, permission, wire, result, succeeds } = declaration
    // What is to be said of an error that is none of ours.
    let code: WxErrorCode = 'bad-argument'
    let raw: unknown
    try {
      for (let again = false; ; again = true) {
        // Nobody knows for sure which calls a client lets through unverified: the second time all of them are.
        const signature =
          permission === false && !again
            ? verification.signature
            : await verification.permit([native], timeout || patience)
        const { transport } = verification
        await withDeadline(transport.prepare, api, timeout || patience, signal)
        const args = typeof wire === 'function' ? wire(params, signature) : withDefaults(params, wire)
        code = 'failed'
        emit('call', native, args)
        raw = await withDeadline(async () => transport.invoke(native, args, signature), api, timeout, signal)
        const answer = readAnswer(raw)
        emit('answer', native, answer.fields)
        code = 'unreadable-answer'
        if (succeeds?.(answer.keyword, answer.fields) ?? answer.keyword === 'ok') {
          return result?.(answer.fields, answer.keyword, params) as Result
        }
        const error = answerError(api, answer)
        // Somebody else's `wx.config`, or a page restored from the cache: verify again and repeat, once.
        if (error.code !== 'offline-verifying' || !options || again) throw error
        doubt()
      }
    } catch (cause) {
      throw asWxError(cause, code, api, raw)
    }
  }

  const jssdk: Jssdk = {
    configure(next) {
      const first = !options
      options = next
      verification.configure(next)
      if (first && inWechat()) {
        addEventListener('pageshow', ({ persisted }) => {
          if (!persisted) return
          doubt()
          void jssdk.ready()
        })
      }
      return jssdk.ready()
    },

    ready: () => within('config', () => verification.ready()),

    permit: (apis) =>
      within('config', async () => {
        await verification.permit(apis, patience)
      }),

    call(declaration, params, { signal, timeout } = {}) {
      const { name: api, native = api, waitsFor, alone, failure } = declaration
      const { success, fail, cancel, complete, trigger: _, ...given } = { ...params } as CallbackBag
      const limit = timeout ?? (waitsFor ? 0 : patience)
      const outcome = within(api, async () => {
        const before = alone && lines.get(native)
        const work = withDeadline(
          async (own) => {
            await before
            return send(declaration, given as typeof params & {}, limit, own)
          },
          api,
          0,
          signal,
        ).catch((error: WxError) => {
          throw failure?.(error) ?? error
        })
        if (alone)
          lines.set(
            native,
            work.catch(() => {}),
          )
        return work
      })
      if (!(success ?? fail ?? cancel ?? complete)) return outcome
      // What a callback throws is its own: it surfaces as an uncaught error.
      const tell = (listener: Callback, value: unknown) => {
        for (const each of [listener, complete]) if (each) queueMicrotask(() => each(value))
      }
      outcome.then(
        (result) => tell(success, { ...result, errMsg: `${api}:ok` }),
        (error: unknown) => tell(isCancelled(error) ? cancel : fail, error),
      )
      // The overloads of `Method` promise nothing to a caller who passes callbacks.
      return undefined as unknown as typeof outcome
    },

    on: (event, listener) => (inWechat() ? listeners.add(event, listener) : () => {}),
  }
  return jssdk
}

function inWechat(): boolean {
  return isWechatUserAgent() || !!currentBridge()
}

/** Does it where there is a client to ask, and rejects at once where there is none. */
function within<T>(api: string, work: () => Promise<T>): Promise<T> {
  return settled(inWechat() ? work() : Promise.reject(new WxError('not-in-wechat', { api })))
}

/** The parameters as they are given, or with a method's defaults where they are left out or undefined. */
function withDefaults(params: unknown, defaults: object | undefined): Record<string, unknown> {
  // The client's switches are 0 and 1.
  const given = (_: string, value: unknown) => (typeof value === 'boolean' ? +value : value)
  const fields: unknown = defaults ? JSON.parse(JSON.stringify(params, given)) : params
  return { ...defaults, ...(fields as Record<string, unknown>) }
}
