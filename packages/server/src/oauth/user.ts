import type { Scope } from '@wove/core'

/** A person who has signed in. The openid stays on the server: pages get {@link PageUser}. */
export interface WechatUser {
  readonly kind: 'real'
  readonly appId: string
  /** Who it is, for this account. */
  readonly openid: string
  /** Who it is, for all accounts bound to one open-platform account. */
  readonly unionid?: string
  readonly scope: Scope
  /** With `snsapi_userinfo` and `snsapi_login`. */
  readonly nickname?: string
  /** The picture's address. */
  readonly avatar?: string
}

/** The visitor of a snapshot page (快照页): WeChat made name, picture and ids up, so none of them is given out. */
export interface SnapshotUser {
  readonly kind: 'snapshot'
  readonly appId: string
}

/** What the page may know. */
export type PageUser =
  | (Pick<WechatUser, 'kind' | 'scope' | 'nickname' | 'avatar'> & { readonly data?: unknown })
  | Pick<SnapshotUser, 'kind'>

/** What the own user system adds to a sign-in. */
export interface SignInResult {
  /** JSON that `/oauth/me` gives to the page: the own user's id, rights, … Readable in the cookie: no secrets. */
  data?: unknown
  /** Goes out with the redirect to the page: `[['set-cookie', 'token=…; HttpOnly']]`. */
  headers?: [name: string, value: string][]
}

/**
 * Links a person to the own user system. The request is the one that came back from WeChat, with the site's cookies: a
 * session that is there already can be joined.
 */
export type OnSignIn = (
  user: WechatUser,
  request: Request,
  // A hook that has nothing to add returns nothing.
  // oxlint-disable-next-line no-invalid-void-type
) => SignInResult | void | Promise<SignInResult | void>
