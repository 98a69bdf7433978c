export { authorizeUrl, type AuthorizeUrlOptions, isWxError, type Scope, WxError, type WxErrorCode } from '@wove/core'
