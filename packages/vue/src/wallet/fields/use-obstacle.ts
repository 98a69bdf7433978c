import { currentBridge, isWechatUserAgent } from '@wove/core'
import { type Declaration, supports } from '@wove/jssdk'
import { onMounted, type ShallowRef, shallowRef } from 'vue'

/** Why a method cannot be used here. */
export type FieldObstacle = 'not-in-wechat' | 'not-supported'

/** Known once the page is there, so that what the server rendered fits; the client's own word may come later. */
export function useObstacle(method: { readonly declaration: Declaration }): ShallowRef<FieldObstacle | undefined> {
  const obstacle = shallowRef<FieldObstacle>()
  onMounted(async () => {
    if (!isWechatUserAgent() && !currentBridge()) obstacle.value = 'not-in-wechat'
    else if ((await supports(method)) === 'no') obstacle.value = 'not-supported'
  })
  return obstacle
}
