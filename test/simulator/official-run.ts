import { installSimulator, type ProfileName, type Simulator, type Switches } from '@wove/simulator/client'
import { createPlatform, type Platform } from '@wove/simulator/platform'
import { onTestFinished } from 'vitest'
import { loadOfficialScript, type OfficialScript, signedConfig } from '../support/official-page.ts'
import { methods, type Outcome } from './official-methods.ts'

/** The clients in which the official script runs. */
export const names = [
  'iphone',
  'ipad',
  'android',
  'harmony',
  'harmonyOld',
  'windows',
  'mac',
  'miniprogram',
  'wecom',
  'devtools',
] as const satisfies readonly ProfileName[]

/** A page in a client, with a build of the official script that has not configured anything yet. */
export function officialPage(
  profile: ProfileName,
  build?: string,
  switches: Partial<Switches> = {},
): { wx: OfficialScript; wechat: Simulator; platform: Platform } {
  const platform = createPlatform()
  const wechat = installSimulator({ platform, profile, switches })
  onTestFinished(() => {
    wechat.uninstall()
    sessionStorage.clear()
  })
  return { wx: loadOfficialScript(build), wechat, platform }
}

/** The same once it is verified: everything that the script can do was asked for. */
export async function verifiedPage(
  ...client: Parameters<typeof officialPage>
): Promise<ReturnType<typeof officialPage>> {
  const page = officialPage(...client)
  const signed = await signedConfig(page.platform, location.href)
  await new Promise<void>((resolve, reject) => {
    page.wx.error((refusal) => reject(new Error(JSON.stringify(refusal))))
    page.wx.config({ ...signed, jsApiList: methods.map(({ method }) => method) })
    page.wx.ready(resolve)
  })
  return page
}

/** What a page with a wrong signature hears, and what the simulator says of it. */
export async function refusedPage(
  profile: ProfileName,
  build?: string,
): Promise<{ heard: string; mistakes: readonly string[] | undefined }> {
  const { wx, wechat, platform } = officialPage(profile, build)
  let heard: unknown
  wx.error(({ errMsg }) => (heard = errMsg))
  const signed = await signedConfig(platform, `${location.origin}/other`)
  wx.config({ ...signed, jsApiList: ['chooseImage'] })
  await new Promise<void>((resolve) => wx.ready(resolve))
  return { heard: String(heard), mistakes: wechat.diagnosis()?.mistakes }
}

/** What it is to hear. */
export function refusalIn(profile: ProfileName): RegExp {
  if (profile === 'devtools') return /^config:fail,Error: 系统错误，错误码：63002,invalid signature \[.+\]\[\]$/
  // The script compares versions as strings: a client of version 1.0.3 never hears of a refusal (§2.2).
  return profile === 'harmonyOld' ? /^undefined$/ : /^config:invalid signature$/
}

/** Calls a method and waits for whichever callback comes; `'nothing'` when none does. */
export function call(wx: OfficialScript, method: string, options: object): Promise<Outcome> {
  return new Promise((resolve) => {
    const to = (via: string) => (result: Record<string, unknown>) => resolve({ via, result })
    const [group, own] = method.split('.')
    const target = own ? wx.miniProgram : wx
    target[own ?? group!]!({ success: to('success'), fail: to('fail'), cancel: to('cancel'), ...options })
    setTimeout(() => resolve('nothing'), 60)
  })
}
