/** The operating system under the client. HarmonyOS is neither Android nor iOS. */
export type Os = 'ios' | 'android' | 'harmony' | 'windows' | 'mac' | 'unknown'

/** What the page runs in. `mini-program` is the web-view of a mini program, `devtools` the official desktop tool. */
export type Container = 'wechat' | 'wecom' | 'mini-program' | 'devtools' | 'browser'

/** Where the page runs, read once from the browser's own words. */
export interface Environment {
  readonly os: Os
  readonly container: Container
  /** The client's version in its OS's own numbering, `8.0.48.2580`; empty in a browser. Compare with {@link compareVersions}. */
  readonly version: string
}

/** What {@link detectEnvironment} reads. Missing fields are taken from the page. */
export interface EnvironmentSource {
  userAgent?: string
  /** `navigator.platform`, which unmasks an iPad that calls itself a Mac. */
  platform?: string | undefined
  maxTouchPoints?: number | undefined
  /** `window.__wxjs_environment`, set by clients inside a mini program. */
  wxEnvironment?: string | undefined
}

/**
 * Tells the OS, the container and the client's version. WeCom is told from WeChat, HarmonyOS from Android, an iPad
 * from a Mac, and the real version of desktop clients is read, whose `MicroMessenger/` number is a constant.
 *
 * @see reference wechat-web-platform §6.1
 * @example
 * import { detectEnvironment } from '@wove/core'
 *
 * const { os, container } = detectEnvironment()
 * if (container === 'browser') console.log('please open this page in WeChat', os)
 */
export function detectEnvironment(source: EnvironmentSource = {}): Environment {
  const ua = source.userAgent ?? pageNavigator().userAgent
  const os = detectOs(source)
  const has = (pattern: RegExp) => pattern.test(ua)
  const { wxEnvironment = (globalThis as { __wxjs_environment?: string }).__wxjs_environment } = source

  const container: Container = has(/wxwork/i)
    ? 'wecom'
    : !has(/micromessenger/i)
      ? 'browser'
      : has(/wechatdevtools|wxdebugger/i)
        ? 'devtools'
        : has(/miniprogram/i) || wxEnvironment === 'miniprogram'
          ? 'mini-program'
          : 'wechat'

  return { os, container, version: container === 'browser' ? '' : readVersion(ua, os, container) }
}

/** The OS alone. */
export function detectOs(source: EnvironmentSource = {}): Os {
  const page = pageNavigator()
  const { userAgent: ua = page.userAgent, platform = page.platform, maxTouchPoints = page.maxTouchPoints } = source
  const has = (pattern: RegExp) => pattern.test(ua)
  return has(/OpenHarmony|ArkWeb/)
    ? 'harmony'
    : has(/android/i)
      ? 'android'
      : isIos({ userAgent: ua, platform, maxTouchPoints })
        ? 'ios'
        : // A Mac client says "WindowsWechat" as well, so the Mac comes first.
          has(/macintosh|MacWechat/i)
          ? 'mac'
          : has(/windows/i)
            ? 'windows'
            : 'unknown'
}

/** Whether it is an iPhone or an iPad, also one that calls itself a Mac. */
export function isIos(
  { userAgent = '', platform = '', maxTouchPoints = 0 }: EnvironmentSource = pageNavigator(),
): boolean {
  return /iphone|ipad|ipod/i.test(userAgent) || (/mac/i.test(platform) && maxTouchPoints > 2)
}

/** Whether a WeChat or WeCom client calls itself so. */
export function isWechatUserAgent(userAgent: string = pageNavigator().userAgent): boolean {
  return /micromessenger|wxwork/i.test(userAgent)
}

function pageNavigator(): Pick<EnvironmentSource, 'platform' | 'maxTouchPoints'> & { userAgent: string } {
  // Older servers have none; the newer ones have one that calls itself Node.
  return globalThis.navigator ?? { userAgent: '' }
}

function readVersion(ua: string, os: Os, container: Container): string {
  if (container === 'wecom') return ua.match(/wxwork\/([\d.]+)/i)?.[1] ?? ''
  if (container !== 'devtools') {
    // 0x63090719 is 3.9.7.25: the second digit is the major version, then one byte each.
    const old = os === 'windows' && ua.match(/WindowsWechat\(0x6(\w)(\w\w)(\w\w)(\w\w)\)/)
    // 0xf2541739 is 4.1.7.57: three single digits, then a byte.
    const unified = ua.match(/UnifiedPC\w*Wechat\(0xf2\w(\w)(\w)(\w)(\w\w)\)/)
    const digits = unified ?? old
    if (digits)
      return digits
        .slice(1)
        .map((hex) => parseInt(hex, 16))
        .join('.')
    const mac = ua.match(/MacWechat\/(\d[\d.]*)/)
    if (mac?.[1]) return mac[1]
  }
  return ua.match(/MicroMessenger\/([\d.]+)/i)?.[1] ?? ''
}

/**
 * Compares two versions number by number (`10.0.1` is newer than `6.0.2`).
 *
 * @returns negative, zero or positive, as `Array.sort` wants it
 */
export function compareVersions(a: string, b: string): number {
  const left = a.split('.')
  const right = b.split('.')
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (Number(left[i]) || 0) - (Number(right[i]) || 0)
    if (difference) return difference
  }
  return 0
}
