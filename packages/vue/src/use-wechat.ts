import type { Environment, WxError } from '@wove/core'
import type { OpenTag } from '@wove/jssdk'
import { computed, type ComputedRef } from 'vue'
import { useAsServer } from './as-server.ts'
import { useWove } from './create-wove.ts'
import type { WechatStatus } from './wove.ts'

/** Whether the client has granted an open tag, where its answer says so. */
export type GrantAnswer = 'granted' | 'not-granted' | 'cannot-tell'

export interface Wechat {
  /** `idle` on a server, then `verifying`, then `ready` or `failed`; again `verifying` after a route change that needs it. */
  readonly status: ComputedRef<WechatStatus>
  /** Why it failed. */
  readonly error: ComputedRef<WxError | undefined>
  /** OS, container and version of the client. An unknown browser on a server and while the page is hydrated. */
  readonly environment: ComputedRef<Environment>
  /** Verifies where it is needed: after a failure, or after other code than the router has changed the address. Never rejects. */
  verify(): Promise<void>
  /** Whether the account may use an open tag here. Follows the verification when it is called in a template. */
  grantOf(tag: OpenTag): GrantAnswer
}

const nowhere: Environment = { os: 'unknown', container: 'browser', version: '' }

/**
 * How the page stands with WeChat, as refs. What the server rendered is kept until the page is hydrated, so that
 * neither status nor environment make a mismatch.
 *
 * @example
 * import { useWechat } from '@wove/vue'
 * import { defineComponent, h } from 'vue'
 *
 * export default defineComponent(() => {
 *   const { status, error } = useWechat()
 *   return () => h('p', status.value === 'failed' ? error.value?.message : status.value)
 * })
 */
export function useWechat(): Wechat {
  const wove = useWove()
  const asServer = useAsServer()
  return {
    status: computed(() => (asServer.value ? 'idle' : wove.status.value)),
    error: computed(() => (asServer.value ? undefined : wove.error.value)),
    environment: computed(() => (asServer.value ? nowhere : wove.environment)),
    verify: () => wove.verify(),
    grantOf(tag) {
      const { asked = [], listed } = wove.grant.value ?? {}
      if (asServer.value || !listed || !asked.includes(tag)) return 'cannot-tell'
      return listed.includes(tag) ? 'granted' : 'not-granted'
    },
  }
}
