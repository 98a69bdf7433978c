import type { RealUser, User } from './user.ts'

/** What both ways of signing in take. */
export interface CommonOptions {
  /** What to do in an ordinary browser: `hint` rejects with `not-in-wechat`, `qr` shows the QR code of a website account. @default 'hint' */
  browser?: 'hint' | 'qr'
  /** Milliseconds to wait for the own server, and for the page to be left. @default 10000 */
  timeout?: number
  /**
   * Leaves the page for another address. `elsewhere`: it comes back to another page than this one, so that this one's
   * entry in the history is to be kept. @default location.assign then, else location.replace
   */
  leave?: (url: string, elsewhere: boolean) => void
}

/** The server keeps state and code: the page never sees either. */
export interface ServerOptions extends CommonOptions {
  mode?: 'server'
  /** Where the routes of `@wove/server` lie: a path, or an address on another origin. @default '/api/wechat' */
  server?: string
  /** How the server knows the page again: `cookie` within one site, `token` across sites. @default 'cookie' */
  session?: 'cookie' | 'token'
  /** One of several accounts of the server. */
  appId?: string
}

/**
 * The code comes to the page, and the page hands it to a backend that is not `@wove/server`. The state is compared in
 * the page only: a script that runs in it could read both, and nothing binds the code to this browser on the way to the
 * backend. Use the server's way where you can.
 */
export interface PageCodeOptions extends CommonOptions {
  mode: 'page-code'
  /** The account that the backend exchanges codes for. */
  appId: string
  /**
   * Hands a code to the backend and returns who it is, `{ kind: 'snapshot' }` when WeChat answered `is_snapshotuser`.
   * Nothing, when WeChat no longer takes the code (40029, 40163, 42003): the sign-in then begins anew. Called once for a code.
   */
  exchange: (code: string) => Promise<User | undefined>
  /** Asks the backend who is signed in already. Without it every visit of the page goes to WeChat once. */
  current?: () => Promise<RealUser | undefined>
  /** Ends the backend's session. */
  signOut?: () => Promise<void>
  /** Where WeChat's pages are. @default 'https://open.weixin.qq.com' */
  authorizeBase?: string
}

export type SignInOptions = ServerOptions | PageCodeOptions
