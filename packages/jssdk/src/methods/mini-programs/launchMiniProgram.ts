import { defineMethod } from '../../method.ts'

export interface LaunchMiniProgramParams {
  /** The mini program's AppID. */
  targetAppId: string
  /** Its page, with a query; the first page when missing. */
  path?: string
  envVersion?: 'release' | 'trial' | 'develop'
}

/** The bridge wants `.html` behind the page's path. The official script loses what stands behind a second `?`. */
function withHtml(path: string | undefined): string | undefined {
  if (!path) return undefined
  const query = path.indexOf('?')
  return query < 0 ? `${path}.html` : `${path.slice(0, query)}.html${path.slice(query)}`
}

/**
 * Opens a mini program. WeChat has never documented it for ordinary accounts: the open tag `wx-open-launch-weapp` is
 * the public way.
 *
 * Resolves once the mini program was opened. Rejects with `cancelled`, `permission-denied`, `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.3 Enterprise / mini program. Client 6.0.2.
 * @example
 * import { launchMiniProgram } from '@wove/jssdk'
 *
 * await launchMiniProgram({ targetAppId: 'wx0123456789abcdef', path: 'pages/index?from=h5' })
 */
export const launchMiniProgram = /* @__PURE__ */ defineMethod<LaunchMiniProgramParams, void>({
  name: 'launchMiniProgram',
  waitsFor: 'person',
  wire: ({ targetAppId, path, envVersion }) => ({ targetAppId, path: withHtml(path), envVersion }),
})
