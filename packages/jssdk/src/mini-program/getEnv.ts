import { detectEnvironment, isWechatUserAgent, whenBridge } from '@wove/core'
import { withDeadline } from '../deadline.ts'
import type { CallOptions } from '../method.ts'

export interface GetEnvResult {
  /** Whether the page is shown in a mini program's web-view. */
  miniprogram: boolean
}

/**
 * Tells whether this page is shown in a mini program.
 *
 * Resolves at once where the user agent says so and outside WeChat; otherwise when the bridge is there, because older
 * clients mark the page no earlier. Rejects with `timeout` when the bridge never comes, `aborted`.
 *
 * @see https://developers.weixin.qq.com/miniprogram/dev/component/web-view.html
 * @see reference wechat-web-platform §1.3 Enterprise / mini program, §6.2. Client base library 1.7.1.
 * @example
 * import { miniProgram } from '@wove/jssdk'
 *
 * const { miniprogram } = await miniProgram.getEnv()
 * if (miniprogram) await miniProgram.navigateBack()
 */
export async function getEnv({ signal, timeout = 10_000 }: CallOptions = {}): Promise<GetEnvResult> {
  const marked = () => detectEnvironment().container === 'mini-program'
  if (!marked() && isWechatUserAgent()) await withDeadline(whenBridge, 'miniProgram.getEnv', timeout, signal)
  return { miniprogram: marked() }
}
