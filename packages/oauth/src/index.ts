export { authorizeUrl, type AuthorizeUrlOptions, isWxError, type Scope, WxError, type WxErrorCode } from '@wove/core'
export { type AuthorizeReturn, readAuthorizeReturn } from './authorize-return.ts'
export { createSignIn, type SignIn, type SignInDestination } from './sign-in.ts'
export type { CommonOptions, PageCodeOptions, ServerOptions, SignInOptions } from './sign-in-options.ts'
export {
  readSubscribeMessageReturn,
  subscribeMessageUrl,
  type SubscribeMessageReturn,
  type SubscribeMessageUrlOptions,
} from './subscribe-message.ts'
export type { RealUser, SnapshotUser, User } from './user.ts'
