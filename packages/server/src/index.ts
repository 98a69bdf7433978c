import './not-in-a-page.ts'

export { isWxError, WxError, type WxErrorCode } from '@wove/core'
export { createWechatServer, type WechatServer, type WechatServerOptions } from './create-server.ts'
export { type PageSignature, signPage, type SignPageInput } from './sign/page.ts'
