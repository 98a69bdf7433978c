export { authorizeUrl, type AuthorizeUrlOptions, type Scope } from './authorize-url.ts'
export { type Bridge, type BridgeAnswer, currentBridge, whenBridge } from './bridge.ts'
export {
  type Container,
  compareVersions,
  detectEnvironment,
  detectOs,
  type Environment,
  type EnvironmentSource,
  isIos,
  isWechatUserAgent,
  type Os,
} from './environment.ts'
export { asWxError, isCancelled, isWxError, WxError, type WxErrorCode, type WxErrorDetails } from './error.ts'
export { withoutParameters, withParameter } from './parameters.ts'
export { currentUrl, landingUrl, sameOrigin, withoutHash } from './url.ts'
