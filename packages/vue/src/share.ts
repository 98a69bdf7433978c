import { type Environment, isWxError, WxError } from '@wove/core'
import { setShare, type ShareData } from '@wove/jssdk'
import { computed, type ShallowRef, shallowRef, triggerRef, watch } from 'vue'

/** What one place wants to be shared; nothing while it has nothing to say. */
export type ShareSource = () => Partial<ShareData> | undefined

/** Whether the client has taken what is to be shared. Whether anybody shares it, nobody learns. */
export type ShareStatus = 'idle' | 'setting' | 'set' | 'failed'

/** The layers of what is shared: the app's defaults, the route, the components on the page, the innermost last. */
export interface Share {
  readonly status: ShallowRef<ShareStatus>
  readonly error: ShallowRef<WxError | undefined>
  /** Puts a layer on, or replaces the one of the same order. */
  put(order: number, source: ShareSource): void
  remove(order: number): void
  /** A new order, above every earlier one. */
  next(): number
  /** Sets it again: the page's address has changed, and with it the link. */
  renew(): void
  start(): () => void
}

export function createShare(defaults: Partial<ShareData> | undefined, { container }: Environment): Share {
  const status = shallowRef<ShareStatus>('idle')
  const error = shallowRef<WxError>()
  const layers = shallowRef(new Map<number, ShareSource>())
  const address = shallowRef('')
  let count = 0
  let latest = 0

  const merged = computed(() => {
    const sources = [...layers.value].sort(([a], [b]) => a - b).map(([, source]) => source())
    const said = [defaults, ...sources].filter((each) => each !== undefined)
    return said.length > 0 ? (Object.assign({}, ...said) as Partial<ShareData>) : undefined
  })

  async function apply(data: Partial<ShareData>): Promise<void> {
    const mine = ++latest
    status.value = 'setting'
    error.value = undefined
    const outcome = await setShare({ title: document.title, desc: '', imgUrl: '', ...data }).catch((cause: unknown) =>
      isWxError(cause) ? cause : new WxError('failed', { api: 'setShare', cause }),
    )
    if (mine !== latest) return
    error.value = outcome ?? undefined
    status.value = outcome ? 'failed' : 'set'
  }

  return {
    status,
    error,
    put(order, source) {
      layers.value.set(order, source)
      triggerRef(layers)
    },
    remove(order) {
      if (layers.value.delete(order)) triggerRef(layers)
    },
    next: () => ++count,
    renew: () => void (address.value = location.href),
    start() {
      address.value = location.href
      if (container === 'browser') return () => {}
      // After the page is drawn: by then its title is the new one.
      return watch([merged, address], ([data]) => data && void apply(data), { immediate: true, flush: 'post' })
    },
  }
}
