import { detectEnvironment, type Scope, WxError } from '@wove/core'
import { countDeparture, forgetDepartures } from './loop-guard.ts'
import { createPageCodeWay } from './page-code-way.ts'
import { createServerWay } from './server-way.ts'
import type { SignInOptions } from './sign-in-options.ts'
import type { User } from './user.ts'
import type { Way } from './way.ts'

/** Where a sign-in leads. */
export interface SignInDestination {
  /**
   * The address to come back to, of this page's origin, for a router that has not gone there yet. The page that is left
   * then stays in the history; when the person goes back to it, the call rejects with `cancelled`. @default the page's own
   */
  returnTo?: string
}

/** The sign-in of a page. */
export interface SignIn {
  /**
   * Who is here. Where nobody is signed in yet, the page leaves for WeChat and comes back without anything shown
   * (`snsapi_base`); the promise then stays open until the page is gone. Check `kind`: a snapshot's visitor is nobody.
   *
   * Rejects with `not-in-wechat`, `sign-in-unreachable`, `sign-in-loop`, `timeout`, `bad-argument`.
   */
  user(destination?: SignInDestination): Promise<User>
  /**
   * Who is here, with name and picture. WeChat asks the person, so call it after a tap: a page that asks at once is
   * opened as a snapshot. Rejects as {@link SignIn.user} does.
   */
  requestProfile(destination?: SignInDestination): Promise<User>
  /** Who is signed in, without ever leaving the page. */
  current(): Promise<User | undefined>
  /** Ends the session. */
  signOut(): Promise<void>
  /** Whether the page has just come back because the person did not agree. */
  readonly refused: boolean
  /** What to send along with requests to the own server: empty with cookies, the token with `session: 'token'`. */
  headers(): Record<string, string>
}

/**
 * Signs the page's visitor in. Make it at the start of the app: what WeChat has put into the address is taken out at
 * once, before anything else can see it.
 *
 * @see reference wechat-web-platform §4
 * @example
 * import { createSignIn } from '@wove/oauth'
 *
 * const signIn = createSignIn({ server: '/api/wechat' })
 * const user = await signIn.user()
 * if (user.kind === 'real') console.log('welcome', user.nickname ?? '')
 */
export function createSignIn(options: SignInOptions = {}): SignIn {
  const { browser = 'hint', timeout = 10_000 } = options
  const leave =
    options.leave ?? ((url: string, elsewhere: boolean) => (elsewhere ? location.assign(url) : location.replace(url)))
  const way: Way = options.mode === 'page-code' ? createPageCodeWay(options) : createServerWay(options)
  const running = new Map<Scope, Promise<User>>()
  let destination: string | undefined

  async function find(scope: Scope): Promise<User> {
    if (typeof document === 'undefined') throw notInWechat('there is no page: sign-in needs a browser')
    const user = await way.current()
    const enough = user && (user.kind === 'snapshot' || scope === 'snsapi_base' || user.scope !== 'snsapi_base')
    if (enough) {
      forgetDepartures()
      return user
    }
    const inBrowser = detectEnvironment().container === 'browser'
    if (inBrowser && browser === 'hint') throw notInWechat('signing in needs WeChat: open the page there')
    countDeparture()
    const returnTo = destination ?? location.href
    const elsewhere = returnTo !== location.href
    leave(await way.departure(inBrowser ? 'snsapi_login' : scope, returnTo), elsewhere)
    await gone(timeout)
    if (elsewhere) throw new WxError('cancelled', { api: 'signIn', message: 'the person has come back to this page' })
    // The page has come back out of the browser's memory.
    return find(scope)
  }

  /** One departure at a time, however many ask; where the last of them goes is where it leads. */
  function single(scope: Scope, { returnTo }: SignInDestination = {}): Promise<User> {
    if (returnTo !== undefined) destination = new URL(returnTo, location.href).href
    const present = running.get(scope)
    if (present) return present
    const call = find(scope).finally(() => {
      running.delete(scope)
      destination = undefined
    })
    running.set(scope, call)
    // Whoever drops it has decided not to know.
    call.catch(() => {})
    return call
  }

  return {
    user: (to) => single('snsapi_base', to),
    requestProfile: (to) => single('snsapi_userinfo', to),
    current: () => way.current(),
    signOut: () => way.signOut(),
    get refused() {
      return way.refused
    },
    headers: () => way.headers(),
  }
}

/** Resolves when the page is shown again after it was left, rejects when it was not left at all. */
function gone(timeout: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      removeEventListener('pageshow', back)
      reject(new WxError('timeout', { api: 'signIn', message: `the page was not left within ${timeout} ms` }))
    }, timeout)
    function back({ persisted }: PageTransitionEvent) {
      if (!persisted) return
      clearTimeout(timer)
      removeEventListener('pageshow', back)
      resolve()
    }
    addEventListener('pageshow', back)
  })
}

function notInWechat(message: string): WxError {
  return new WxError('not-in-wechat', { api: 'signIn', message })
}
