import { currentBridge, detectEnvironment, isWxError, WxError } from '@wove/core'
import { answerError, readAnswer } from './answer.ts'
import type { ConfigureOptions } from './configure-options.ts'
import { withDeadline } from './deadline.ts'
import { masked } from './events.ts'
import type { CallOptions, MethodDeclaration } from './method.ts'
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
  /** Calls a method by its declaration. */
  call<Params, Result>(
    declaration: MethodDeclaration<Params, Result>,
    params?: Params,
    options?: CallOptions,
  ): Promise<Result>
}

const callbackNames = ['success', 'fail', 'cancel', 'complete', 'trigger'] as const
type CallbackBag = Partial<Record<(typeof callbackNames)[number], (outcome: unknown) => void>>

/** Makes an instance. A page needs one, and the named methods find it by themselves. */
export function createJssdk(): Jssdk {
  let options: ConfigureOptions | undefined
  const emit: Emit = (kind, name, data) =>
    options?.onEvent?.({ at: Math.round(performance.now()), kind, name, data: masked(data) })
  const verification = createVerification(emit)

  function ready(): Promise<void> {
    return settled(inWechat('config') ?? verification.ready())
  }

  async function send<Params, Result>(
    declaration: MethodDeclaration<Params, Result>,
    args: Record<string, unknown>,
    timeout: number,
    signal: AbortSignal,
  ): Promise<Result> {
    const { name: api, native = api, permission, result, succeeds } = declaration
    for (let again = false; ; again = true) {
      const signature = permission === false ? undefined : await verification.permit(native, timeout || 10_000)
      const { transport } = verification
      emit('call', native, args)
      const raw = await withDeadline(
        async (own) => {
          await transport.prepare(own)
          return transport.invoke(native, args, signature)
        },
        { api, timeout, signal },
      )
      const answer = readAnswer(raw)
      emit('answer', native, answer.fields)
      if (succeeds?.(answer.keyword, answer.fields) ?? answer.keyword === 'ok') {
        try {
          return result(answer.fields, answer.keyword)
        } catch (cause) {
          throw new WxError('unreadable-answer', { api, message: (cause as Error).message, raw, cause })
        }
      }
      const error = answerError(api, answer)
      // Somebody else's `wx.config`, or a page restored from the cache: verify again and repeat, once.
      if (error.code !== 'offline-verifying' || !signature || again) throw error
      verification.doubt()
    }
  }

  return {
    configure(next) {
      const first = !options
      options = next
      verification.configure(next)
      if (first && typeof addEventListener === 'function') {
        addEventListener('pageshow', ({ persisted }) => {
          if (!persisted) return
          verification.doubt()
          void ready()
        })
      }
      return ready()
    },

    ready,

    call(declaration, params, { signal, timeout } = {}) {
      const { name: api, waitsFor, wire } = declaration
      const callbacks: CallbackBag = {}
      const given: Record<string, unknown> = { ...params }
      for (const name of callbackNames) {
        if (typeof given[name] === 'function') callbacks[name] = given[name] as (outcome: unknown) => void
        delete given[name]
      }
      const limit = timeout ?? (waitsFor === 'client' ? 10_000 : 0)
      const outcome = settled(
        inWechat(api) ??
          withDeadline(async (own) => send(declaration, wire ? wire(given as typeof params & {}) : given, limit, own), {
            api,
            timeout: 0,
            signal,
          }),
      )
      if (Object.keys(callbacks).length === 0) return outcome
      dispatch(outcome, api, callbacks)
      // The overloads of `Method` promise nothing to a caller who passes callbacks.
      return undefined as unknown as typeof outcome
    },
  }
}

/** A rejected promise where there is no client to ask. */
function inWechat(api: string): Promise<never> | undefined {
  const there = detectEnvironment().container !== 'browser' || (typeof document !== 'undefined' && currentBridge())
  return there
    ? undefined
    : Promise.reject(new WxError('not-in-wechat', { api, message: 'there is no WeChat client around this page' }))
}

/** Marks a promise as looked after, so that dropping it is no unhandled rejection, and explains failures in development. */
function settled<T>(promise: Promise<T>): Promise<T> {
  promise.catch((error: unknown) => {
    if (process.env.NODE_ENV !== 'development' || !isWxError(error) || /cancelled|aborted/.test(error.code)) return
    void import('@wove/core/explain').then(({ explain }) => {
      const { why, cure } = explain(error, navigator.language.startsWith('zh') ? 'zh' : 'en')
      console.warn(`[wove] ${error.message}\n${why}\n→ ${cure}`, error)
    })
  })
  return promise
}

/** Hands an outcome to the platform's callbacks. What they throw is theirs: it surfaces as an uncaught error. */
function dispatch(outcome: Promise<unknown>, api: string, { success, fail, cancel, complete }: CallbackBag): void {
  const tell = (listener: ((outcome: unknown) => void) | undefined, value: unknown) => {
    for (const each of [listener, complete]) if (each) queueMicrotask(() => each(value))
  }
  outcome.then(
    (result) => tell(success, { ...(result as object), errMsg: `${api}:ok` }),
    (error: unknown) => tell(isWxError(error, 'cancelled') ? cancel : fail, error),
  )
}
