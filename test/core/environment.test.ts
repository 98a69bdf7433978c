// The user agents of the reference (wechat-web-platform §6.1), each as it stands there.
import { compareVersions, detectEnvironment, detectOs, isIos, isWechatUserAgent } from '@wove/core'
import { describe, expect, test } from 'vitest'

const safari = 'AppleWebKit/605.1.15 (KHTML, like Gecko)'
const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko)'

const samples: readonly [client: string, userAgent: string, os: string, container: string, version: string][] = [
  [
    'iOS',
    `Mozilla/5.0 (iPhone; CPU iPhone OS 12_4 like Mac OS X) ${safari} Mobile/15E148 MicroMessenger/7.0.5(0x17000523) NetType/WIFI Language/zh_CN`,
    'ios',
    'wechat',
    '7.0.5',
  ],
  [
    'Android',
    `Mozilla/5.0 (Linux; Android 14; V2307A Build/UP1A.231005.007; wv) ${chrome} Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 XWEB/1160117 MMWEBSDK/20240301 MMWEBID/4922 MicroMessenger/8.0.48.2580(0x28003052) WeChat/arm64 Weixin NetType/WIFI Language/zh_CN ABI/arm64`,
    'android',
    'wechat',
    '8.0.48.2580',
  ],
  [
    'an Android tablet',
    `Mozilla/5.0 (Linux; Android 13; wv) ${chrome} Chrome/116.0.0.0 Safari/537.36 MicroMessenger/8.0.48.2580(0x28003052) WeChat/arm64 Weixin Android Tablet NetType/WIFI`,
    'android',
    'wechat',
    '8.0.48.2580',
  ],
  [
    'the old X5',
    `Mozilla/5.0 (Linux; Android 8.1; wv) ${chrome} MQQBrowser/6.2 TBS/044704 Mobile Safari/537.36 MicroMessenger/6.7.3.1360(0x26070336) NetType/4G Language/zh_CN`,
    'android',
    'wechat',
    '6.7.3.1360',
  ],
  [
    'HarmonyOS NEXT',
    `Mozilla/5.0 (Phone; OpenHarmony 5.1) ${chrome} Chrome/114.0.0.0 Safari/537.36  ArkWeb/4.1.6.1 Mobile MicroMessenger/8.0.9.39(0xf3100927) Weixin NetType/WIFI Language/zh_CN MMWEBID/2777 MMWEBSDK/202507060011 XWEB/1140307`,
    'harmony',
    'wechat',
    '8.0.9.39',
  ],
  [
    'Windows, a page',
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Chrome/107.0.0.0 Safari/537.36 NetType/WIFI MicroMessenger/7.0.20.1781(0x6700143B) WindowsWechat(0x63090719) XWEB/8391 Flue`,
    'windows',
    'wechat',
    '3.9.7.25',
  ],
  [
    'Windows 4.x',
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Chrome/132.0.0.0 Safari/537.36 MicroMessenger/7.0.20.1781(0x6700143B) NetType/WIFI MiniProgramEnv/Windows WindowsWechat/WMPF WindowsWechat(0x63090a13) UnifiedPCWindowsWechat(0xf2541739) XWEB/16815`,
    'windows',
    'mini-program',
    '4.1.7.57',
  ],
  [
    'Windows, a mini program',
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} MicroMessenger/7.0.20.1781(0x6700143B) NetType/WIFI MiniProgramEnv/Windows WindowsWechat/WMPF WindowsWechat(0x63090a13)XWEB/9129`,
    'windows',
    'mini-program',
    '3.9.10.19',
  ],
  [
    'macOS, a page',
    `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${safari} MicroMessenger/6.8.0(0x16080000) MacWechat/3.3(0x13030013) NetType/WIFI WindowsWechat`,
    'mac',
    'wechat',
    '3.3',
  ],
  [
    'macOS 4.x',
    `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${chrome} MicroMessenger/7.0.20 MiniProgramEnv/Mac MacWechat/WMPF MacWechat/3.8.7(0x13080712) UnifiedPCMacWechat(0xf2641c1d) XWEB/19841`,
    'mac',
    'mini-program',
    '4.1.12.29',
  ],
  [
    'WeCom on a phone',
    `Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) ${safari} Mobile/15E148 wxwork/4.1.30 MicroMessenger/7.0.1 Language/zh ColorScheme/Light wwmver/3.26.13.714`,
    'ios',
    'wecom',
    '4.1.30',
  ],
  [
    'private WeCom',
    `Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) wxworklocal/2.5 wwlocal/2.5 wxwork/3.0.0 MicroMessenger/7.0.1`,
    'ios',
    'wecom',
    '3.0.0',
  ],
  [
    'WeCom on Windows',
    `Mozilla/5.0 (Windows NT 10.0; WOW64) ${chrome} Chrome/107.0.5304.110 Safari/537.36 Language/zh wxwork/4.1.10 (MicroMessenger/6.2) WindowsWechat  MailPlugin_Electron WeMail embeddisk`,
    'windows',
    'wecom',
    '4.1.10',
  ],
  [
    'the devtools',
    `Mozilla/5.0 (iPhone; CPU iPhone OS 17_0_3 like Mac OS X) ${safari} Version/17.0.1 Mobile/21A360 Safari/604.1 wechatdevtools/1.06.2504010 MicroMessenger/8.0.5 Language/zh_CN webview/ sessionid/1`,
    'ios',
    'devtools',
    '8.0.5',
  ],
  [
    "a mini program's web-view",
    `Mozilla/5.0 (Linux; Android 14; wv) ${chrome} Mobile Safari/537.36 XWEB/1160117 MicroMessenger/8.0.48.2580(0x28003052) Weixin NetType/WIFI miniProgram/wx8830763b00c18ac3`,
    'android',
    'mini-program',
    '8.0.48.2580',
  ],
  [
    'Safari',
    `Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) ${safari} Version/17.5 Safari/604.1`,
    'ios',
    'browser',
    '',
  ],
  ['Chrome', `Mozilla/5.0 (X11; Linux x86_64) ${chrome} Chrome/120.0.0.0 Safari/537.36`, 'unknown', 'browser', ''],
  ['nothing', '', 'unknown', 'browser', ''],
]

test.each(samples)('%s', (_, userAgent, os, container, version) => {
  const source = { userAgent, platform: '', maxTouchPoints: 0, wxEnvironment: undefined }
  expect(detectEnvironment(source)).toEqual({ os, container, version })
  expect(detectOs(source)).toBe(os)
  expect(isIos(source)).toBe(os === 'ios')
  expect(isWechatUserAgent(userAgent)).toBe(container !== 'browser')
})

describe('what the user agent does not say', () => {
  const mac = `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${safari} MicroMessenger/8.0.49`

  test('an iPad that says Mac is told by its touch points', () => {
    expect(detectOs({ userAgent: mac, platform: 'MacIntel', maxTouchPoints: 5 })).toBe('ios')
    expect(detectOs({ userAgent: mac, platform: 'MacIntel', maxTouchPoints: 0 })).toBe('mac')
  })

  test('a mini program marks the window; a plain page of iOS says "browser" there', () => {
    const source = { userAgent: 'iPhone MicroMessenger/6.5.7', platform: '', maxTouchPoints: 5 }
    expect(detectEnvironment({ ...source, wxEnvironment: 'miniprogram' }).container).toBe('mini-program')
    expect(detectEnvironment({ ...source, wxEnvironment: 'browser' }).container).toBe('wechat')
  })
})

test.each([
  ['10.0.1', '6.0.2', 1],
  ['6.0.10', '6.0.2', 1],
  ['1.0.3.52', '1.0.3.53', -1],
  ['8.0', '8.0.0', 0],
  ['8.0.48.2580', '8.0.48', 1],
])('%s beside %s', (a, b, sign) => {
  expect(Math.sign(compareVersions(a, b))).toBe(sign)
  expect(Math.sign(compareVersions(b, a))).toBe(sign === 0 ? 0 : -sign)
})
