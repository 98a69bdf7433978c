import { installSimulator, type ProfileName, type Simulator } from '@wove/simulator/client'
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
): { wx: OfficialScript; wechat: Simulator; platform: Platform } {
  const platform = createPlatform()
  const wechat = installSimulator({ platform, profile })
  onTestFinished(() => {
    wechat.uninstall()
    sessionStorage.clear()
  })
  return { wx: loadOfficialScript(build), wechat, platform }
}

/** The same once it is verified: everything that the script can do was asked for. */
export async function verifiedPage(profile: ProfileName, build?: string): Promise<ReturnType<typeof officialPage>> {
  const page = officialPage(profile, build)
  const signed = await signedConfig(page.platform, location.href)
  await new Promise<void>((resolve, reject) => {
    page.wx.error((refusal) => reject(new Error(JSON.stringify(refusal))))
    page.wx.config({ ...signed, jsApiList: methods.map(({ method }) => method) })
    page.wx.ready(resolve)
  })
  return page
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
