import { asWxError, type WxError } from '@wove/core'
import type { SignIn, SignInDestination, User } from '@wove/oauth'
import { type ShallowRef, shallowRef } from 'vue'
import type { Wove } from './wove.ts'

/**
 * `idle` until somebody asks, `checking` while the own server is asked or the page is on its way to WeChat. `snapshot`:
 * WeChat has made the visitor up, nobody is signed in.
 */
export type SignInStatus = 'idle' | 'checking' | 'signed-in' | 'snapshot' | 'signed-out' | 'failed'

/** Who is here: somebody, the visitor of a snapshot, nobody, or why that cannot be told. */
export type SignInOutcome = User | { readonly kind: 'nobody' } | { readonly kind: 'failed'; readonly error: WxError }

/** The app's sign-in as refs, for the composable and the router. */
export interface SignInState {
  readonly user: ShallowRef<User | undefined>
  readonly status: ShallowRef<SignInStatus>
  readonly error: ShallowRef<WxError | undefined>
  readonly refused: ShallowRef<boolean>
  check(): Promise<SignInOutcome>
  signIn(destination?: SignInDestination): Promise<SignInOutcome>
  requestProfile(destination?: SignInDestination): Promise<SignInOutcome>
  signOut(): Promise<SignInOutcome>
  headers(): Record<string, string>
}

const states = new WeakMap<SignIn, SignInState>()

/** The one state of the app's sign-in. Made when it is first used, so that apps without one carry none of it. */
export function signInOf({ options: { signIn } }: Wove): SignInState {
  if (!signIn) throw new Error('the sign-in is missing: createWove({ signIn: createSignIn() }), from @wove/oauth')
  const known = states.get(signIn)
  if (known) return known
  const state = createSignInState(signIn)
  states.set(signIn, state)
  return state
}

const nobody = { kind: 'nobody' } as const
const statusOf = { real: 'signed-in', snapshot: 'snapshot', nobody: 'signed-out', failed: 'failed' } as const

function createSignInState(signIn: SignIn): SignInState {
  const user = shallowRef<User>()
  const status = shallowRef<SignInStatus>('idle')
  const error = shallowRef<WxError>()
  const refused = shallowRef(signIn.refused)
  let latest = 0

  async function ask(call: () => Promise<User | undefined | void>): Promise<SignInOutcome> {
    const mine = ++latest
    status.value = 'checking'
    error.value = undefined
    const outcome = await call().then(
      (found): SignInOutcome => found ?? nobody,
      (cause: unknown): SignInOutcome => ({ kind: 'failed', error: asWxError(cause, 'failed', 'signIn') }),
    )
    if (mine === latest) {
      status.value = statusOf[outcome.kind]
      // A failure says nothing of who was here before.
      if (outcome.kind === 'failed') error.value = outcome.error
      else user.value = outcome.kind === 'nobody' ? undefined : outcome
    }
    return outcome
  }

  return {
    user,
    status,
    error,
    refused,
    check: () => ask(() => signIn.current()),
    signIn: (destination) => ask(() => signIn.user(destination)),
    requestProfile(destination) {
      refused.value = false
      return ask(() => signIn.requestProfile(destination))
    },
    signOut() {
      refused.value = false
      return ask(() => signIn.signOut())
    },
    headers: () => signIn.headers(),
  }
}
