import { asWxError, WxError } from '@wove/core'
import {
  computed,
  type ComputedRef,
  getCurrentInstance,
  getCurrentScope,
  onMounted,
  onScopeDispose,
  shallowReadonly,
  type ShallowRef,
  shallowRef,
} from 'vue'
import { createMemory } from './memory.ts'
import { onReturn } from './on-return.ts'
import { poll } from './poll.ts'

/** Where the person is sent, and by what the own server knows them again. */
export interface PlatformVisit {
  id: string
  /** Absolute, http or https, as the platform gave it to the own server. */
  url: string
}

export interface PlatformPageOptions<Value> {
  /**
   * Has the own server ask the platform for the page's address.
   *
   * @param returnUrl this page, without its hash: where the platform sends the person back to
   */
  visit: (returnUrl: string, options: { signal: AbortSignal }) => Promise<PlatformVisit>
  /** Asks the own server how it ended; `undefined` while it does not know. */
  result: (id: string, options: { signal: AbortSignal }) => Promise<Value | undefined>
  /** Tells several pages that one can come back from apart. @default 'page' */
  name?: string
  /** Opens the address: another way for a QR code. @default location.assign */
  open?: (url: string) => void
  /** Milliseconds for which `result` is repeated after coming back. @default 20000 */
  patience?: number
}

export type PlatformPageStatus = 'idle' | 'leaving' | 'asking' | 'ok' | 'pending' | 'failed'

/** `pending`: the own server does not know yet. The platform does not say whether the person agreed or went back. */
export type PlatformPageOutcome<Value> =
  | { readonly kind: 'ok'; readonly value: Value }
  | { readonly kind: 'pending' }
  | { readonly kind: 'failed'; readonly error: WxError }

export interface PlatformPage<Value> {
  readonly status: Readonly<ShallowRef<PlatformPageStatus>>
  readonly loading: ComputedRef<boolean>
  readonly value: Readonly<ShallowRef<Value | undefined>>
  readonly error: Readonly<ShallowRef<WxError | undefined>>
  /** Whether the person seems to have come back without agreeing: the server knows nothing of it. */
  readonly cancelled: ComputedRef<boolean>
  /** Goes there. Resolves once the page is about to be left, or with why it cannot be. */
  go(): Promise<{ readonly kind: 'left' } | { readonly kind: 'failed'; readonly error: WxError }>
  /** Asks the own server once more. `undefined` when nobody went there. */
  check(): Promise<PlatformPageOutcome<Value> | undefined>
  /** Forgets the visit: the person wants to begin anew. */
  forget(): void
}

/**
 * For pages of the platform that one goes to and comes back from: the authorization of an invoice, a fiscal bill
 * (非税票据), real names, a title to be saved, the QR code of a title, the activation of a member card. The own server
 * makes the address; what came of it is asked from the own server too, by the page that the person comes back to, after
 * a reload as well. Nothing in the address they come back with is believed.
 *
 * Fails with `page-unreachable` where the own server does not answer, `bad-argument` for an address that is none.
 *
 * @see reference wechat-web-platform §5.3
 * @example
 * import { usePlatformPage } from '@wove/vue/wallet'
 * import { defineComponent, h } from 'vue'
 *
 * export default defineComponent(() => {
 *   const { go, status } = usePlatformPage({
 *     visit: async (returnUrl, { signal }) =>
 *       (await fetch('/api/invoice-page', { method: 'POST', body: JSON.stringify({ returnUrl }), signal })).json(),
 *     result: async (id, { signal }) => (await (await fetch(`/api/invoice-page/${id}`, { signal })).json()).invoice,
 *   })
 *   return () => h('button', { onClick: go }, status.value === 'ok' ? 'Invoice is on its way' : 'Have an invoice made')
 * })
 */
export function usePlatformPage<Value>({
  visit,
  result,
  name = 'page',
  open = (url) => location.assign(url),
  patience = 20_000,
}: PlatformPageOptions<Value>): PlatformPage<Value> {
  const memory = createMemory<string>(`wove.visit.${name}`)
  const status = shallowRef<PlatformPageStatus>('idle')
  const value = shallowRef<Value>()
  const error = shallowRef<WxError>()
  const scope = new AbortController()
  const { signal } = scope
  let leaving: ReturnType<PlatformPage<Value>['go']> | undefined
  let asking: Promise<PlatformPageOutcome<Value>> | undefined

  function fail(cause: unknown): { readonly kind: 'failed'; readonly error: WxError } {
    const failed = signal.aborted
      ? new WxError('aborted', { api: 'usePlatformPage', cause })
      : asWxError(cause, 'page-unreachable', 'usePlatformPage')
    if (!signal.aborted) {
      error.value = failed
      status.value = 'failed'
    }
    return { kind: 'failed', error: failed }
  }

  async function leave(): ReturnType<PlatformPage<Value>['go']> {
    error.value = undefined
    status.value = 'leaving'
    try {
      const { id, url } = await visit(location.href.replace(/#.*/, ''), { signal })
      if (signal.aborted) return fail(undefined)
      // An address with a script in it would run in this page.
      if (!/^https?:\/\//i.test(url)) {
        throw new WxError('bad-argument', { api: 'usePlatformPage', message: `${url} is no http address` })
      }
      memory.set(id)
      open(url)
      return { kind: 'left' }
    } catch (cause) {
      return fail(cause)
    } finally {
      leaving = undefined
    }
  }

  async function ask(id: string): Promise<PlatformPageOutcome<Value>> {
    status.value = 'asking'
    try {
      const { answer, cause } = await poll(
        () => result(id, { signal }),
        (each) => each !== undefined,
        patience,
        signal,
      )
      if (answer === undefined && cause !== undefined) return fail(cause)
      error.value = undefined
      status.value = answer === undefined ? 'pending' : 'ok'
      if (answer === undefined) return { kind: 'pending' }
      memory.set(undefined)
      value.value = answer
      return { kind: 'ok', value: answer }
    } catch (cause) {
      return fail(cause)
    } finally {
      asking = undefined
    }
  }

  async function check(): Promise<PlatformPageOutcome<Value> | undefined> {
    const id = memory.get()
    return asking ?? (id === undefined ? undefined : (asking = ask(id)))
  }

  if (typeof document !== 'undefined') {
    const back = () => void check()
    const stop = onReturn(back)
    if (getCurrentInstance()) onMounted(back)
    else back()
    if (getCurrentScope()) {
      onScopeDispose(() => {
        stop()
        scope.abort()
      })
    }
  }

  return {
    status: shallowReadonly(status),
    loading: computed(() => status.value === 'leaving' || status.value === 'asking'),
    value: shallowReadonly(value),
    error: shallowReadonly(error),
    cancelled: computed(() => status.value === 'pending'),
    go: () => (leaving ??= leave()),
    check,
    forget() {
      memory.set(undefined)
      if (!asking) status.value = 'idle'
    },
  }
}
