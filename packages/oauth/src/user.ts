import type { Scope } from '@wove/core'

/** Somebody who has signed in. Who it is in WeChat's own terms (the openid) stays on the server. */
export interface RealUser {
  readonly kind: 'real'
  /** What the person has agreed to. */
  readonly scope: Scope
  /** Known from `snsapi_userinfo` on. */
  readonly nickname?: string
  /** The picture's address; known from `snsapi_userinfo` on. */
  readonly avatar?: string
  /** What the server's `onSignIn` has added. */
  readonly data?: unknown
}

/**
 * The visitor of a snapshot page (快照页): nobody. The page can be read, and full service begins when the person taps
 * 使用完整服务 at its foot.
 */
export interface SnapshotUser {
  readonly kind: 'snapshot'
}

export type User = RealUser | SnapshotUser
