import type { WxError } from '@wove/core'
import type { ShareData } from '@wove/jssdk'
import {
  type MaybeRefOrGetter,
  onActivated,
  onBeforeUnmount,
  onDeactivated,
  onMounted,
  readonly,
  type Ref,
  toValue,
} from 'vue'
import { useWove } from './create-wove.ts'
import type { ShareStatus } from './share.ts'

export interface UseShare {
  /** Whether the client has taken the card: `set` does not mean that anybody shares it. */
  readonly status: Readonly<Ref<ShareStatus>>
  readonly error: Readonly<Ref<WxError | undefined>>
}

/**
 * Says what is shared while this component is on the page: follows its data and the route, and gives the place back to
 * the component around it, the route or the app's defaults when it leaves (also into a `KeepAlive`).
 *
 * Nobody learns whether the page is shared, WeChat tells no page. A page that was opened from a plain text link is
 * shared as a plain link whatever is set. And what was set last cannot be taken back, only replaced: give `createWove`
 * a `share` to return to.
 *
 * @param data the fields that differ from what lies underneath; a ref or a getter is followed. Title and link default
 *   to the page's own, `imgUrl` and `link` are absolute https addresses
 * @example
 * import { useShare } from '@wove/vue'
 * import { defineComponent, ref } from 'vue'
 *
 * export default defineComponent(() => {
 *   const product = ref('Tea')
 *   useShare(() => ({ title: product.value, imgUrl: 'https://shop.example.com/tea.jpg' }))
 *   return () => product.value
 * })
 */
export function useShare(data: MaybeRefOrGetter<Partial<ShareData> | undefined>): UseShare {
  const { share } = useWove()
  // In the order of setup: a component lies over those around it, although it is mounted before them.
  const order = share.next()
  const put = () => share.put(order, () => toValue(data))
  const remove = () => share.remove(order)
  onMounted(put)
  onActivated(put)
  onDeactivated(remove)
  onBeforeUnmount(remove)
  return { status: readonly(share.status), error: share.error }
}
