import type { WxError } from '@wove/core'
import type { User } from '@wove/oauth'
import { computed, type ComputedRef, getCurrentInstance, onMounted } from 'vue'
import { useAsServer } from './as-server.ts'
import { useWove } from './create-wove.ts'
import { signInOf, type SignInOutcome, type SignInStatus } from './sign-in.ts'

export interface UseSignIn {
  /** Who is here: `kind` is `real` or `snapshot`. Kept while the page is on its way, and after a failure. */
  readonly user: ComputedRef<User | undefined>
  /** `idle` on a server and while the page is hydrated. */
  readonly status: ComputedRef<SignInStatus>
  /** Why it failed. */
  readonly error: ComputedRef<WxError | undefined>
  /** Whether the page has just come back because the person did not agree to give name and picture. */
  readonly refused: ComputedRef<boolean>
  /** Signs in without showing anything; the page leaves for WeChat where nobody is signed in yet. Never rejects. */
  signIn(): Promise<SignInOutcome>
  /** Signs in with name and picture. WeChat asks the person: call it in the handler of a tap. Never rejects. */
  requestProfile(): Promise<SignInOutcome>
  /** Ends the session. Never rejects. */
  signOut(): Promise<SignInOutcome>
  /** What to send along with requests to the own server: empty with cookies, the token with `session: 'token'`. */
  headers(): Record<string, string>
}

/**
 * Who is signed in, as refs that the whole app shares. The first component that uses it asks the own server, without
 * leaving the page; `signIn()`, or a route with `meta.signIn`, leaves where nobody is. What the server rendered is kept
 * until the page is hydrated.
 *
 * Errors are `not-in-wechat`, `sign-in-unreachable`, `sign-in-loop`, `timeout`. Throws where `createWove` got no `signIn`.
 *
 * @example
 * import { useSignIn } from '@wove/vue'
 * import { defineComponent, h } from 'vue'
 *
 * export default defineComponent(() => {
 *   const { user, requestProfile } = useSignIn()
 *   return () =>
 *     user.value?.kind === 'real' && user.value.nickname
 *       ? h('p', user.value.nickname)
 *       : h('button', { onClick: requestProfile }, 'Use my name')
 * })
 */
export function useSignIn(): UseSignIn {
  const state = signInOf(useWove())
  const asServer = useAsServer()
  if (getCurrentInstance()) onMounted(() => state.status.value === 'idle' && void state.check())
  const shown = <T>(read: () => T, before: T) => computed(() => (asServer.value ? before : read()))

  return {
    user: shown(() => state.user.value, undefined),
    status: shown(() => state.status.value, 'idle'),
    error: shown(() => state.error.value, undefined),
    refused: shown(() => state.refused.value, false),
    signIn: () => state.signIn(),
    requestProfile: () => state.requestProfile(),
    signOut: () => state.signOut(),
    headers: () => state.headers(),
  }
}
