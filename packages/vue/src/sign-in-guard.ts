import { WxError } from '@wove/core'
import type { RouteLocationNormalized, RouteLocationRaw, Router } from 'vue-router'
import { START_LOCATION } from 'vue-router'
import { signInOf, type SignInState } from './sign-in.ts'
import type { Wove } from './wove.ts'

/** Where to go in place of a route that the person did not get into; nothing to stay. */
export type TurnedAway = (error: WxError, to: RouteLocationNormalized) => RouteLocationRaw | undefined

/** Lets nobody into a route with `meta.signIn` who is not signed in. Returns what ends it. */
export function guardRoutes(router: Router, wove: Wove, turnedAway: TurnedAway | undefined): () => void {
  return router.beforeEach(async (to, from) => {
    if (!to.meta.signIn) return true
    // The router has not gone there yet; the sign-in comes back to there.
    const returnTo = new URL(router.resolve(to).href, location.href).href
    const state = signInOf(wove)
    const error = await enter(state, to.meta.signIn, returnTo, from === START_LOCATION)
    if (!error) return true
    if (error.code === 'cancelled') {
      // The person has gone back from where the sign-in led: this page stays, and may be signed in by now.
      void state.check()
      return false
    }
    const other = turnedAway?.(error, to)
    if (other === undefined) throw error
    const next = router.resolve(other).meta.signIn
    // Whoever keeps the name to themselves is signed in all the same.
    if (next === 'profile' || (next && error.code !== 'sign-in-refused')) {
      throw new Error('turnedAway() leads to a route that wants a sign-in itself')
    }
    return other
  })
}

/** Signs in as far as a route wants it; returns why not. */
async function enter(
  state: SignInState,
  wanted: true | 'profile',
  returnTo: string,
  arriving: boolean,
): Promise<WxError | undefined> {
  const known = state.status.value === 'signed-in' && state.user.value
  let outcome = known || (await state.signIn({ returnTo }))
  if (wanted === 'profile' && outcome.kind === 'real' && outcome.scope === 'snsapi_base') {
    // Just said no to: asking again at once would never end.
    if (arriving && state.refused.value) return new WxError('sign-in-refused', { api: 'signIn' })
    outcome = await state.requestProfile({ returnTo })
  }
  if (outcome.kind === 'failed') return outcome.error
  return outcome.kind === 'real' ? undefined : new WxError('sign-in-snapshot', { api: 'signIn' })
}
