import { installSimulator, type ProfileName } from '@wove/simulator/client'
import { createPlatform } from '@wove/simulator/platform'
import { expect, onTestFinished, test } from 'vitest'
import { signedConfig } from '../support/official-page.ts'

let pages = 0

/** A page with Tencent's own wrapper, `@wecom/jssdk`, which speaks to the bridge without the official script. */
async function wrappedPage(profile: ProfileName, signedUrl = location.href) {
  const platform = createPlatform()
  const wechat = installSimulator({ platform, profile })
  onTestFinished(() => wechat.uninstall())
  // It reads the client once, when it is loaded: each page loads its own.
  const own: string = `@wecom/jssdk?page=${++pages}`
  const ww = (await import(own)) as typeof import('@wecom/jssdk')
  const configured = new Promise<unknown>((resolve, reject) =>
    ww.register({
      corpId: 'wx0123456789abcdef',
      jsApiList: ['chooseImage', 'getLocation', 'scanQRCode', 'updateAppMessageShareData'],
      async getConfigSignature() {
        const { timestamp, nonceStr, signature } = await signedConfig(platform, signedUrl)
        return { timestamp: String(timestamp), nonceStr, signature }
      },
      onConfigSuccess: resolve,
      onConfigFail: reject,
    }),
  )
  return { ww, wechat, configured }
}

/** How a refusal begins: by the bridge's name for the step, or by the script's where the client speaks the newer way. */
const refusals = {
  iphone: 'preVerifyJSAPI',
  ipad: 'preVerifyJSAPI',
  android: 'preVerifyJSAPI',
  harmony: 'config',
  harmonyOld: 'config',
  windows: 'config',
  mac: 'config',
  miniprogram: 'preVerifyJSAPI',
  wecom: 'preVerifyJSAPI',
} as const
const profiles = Object.keys(refusals) as (keyof typeof refusals)[]

test.each(profiles)('@wecom/jssdk is verified and calls in %s', async (profile) => {
  const { ww, wechat, configured } = await wrappedPage(profile)
  await configured
  wechat.next('getLocation', { latitude: 22.5, longitude: 113.9 })
  expect(await ww.getLocation({ type: ww.LocationType.gcj02 })).toMatchObject({ errMsg: 'getLocation:ok', errCode: 0 })
  wechat.next('scanQRCode', { text: 'https://example.com', type: 'QR_CODE' })
  expect(await ww.scanQRCode({ needResult: true })).toMatchObject({ resultStr: 'https://example.com' })
  wechat.next('chooseImage', 'cancel')
  await expect(ww.chooseImage({ count: 1 })).rejects.toMatchObject({ errMsg: 'chooseImage:cancel' })
})

test.each(profiles)('@wecom/jssdk hears of a wrong signature in %s', async (profile) => {
  const stop = leaveRejections()
  const { wechat, configured } = await wrappedPage(profile, `${location.origin}/other`)
  await expect(configured).rejects.toMatchObject({ errMsg: `${refusals[profile]}:invalid signature` })
  expect(wechat.diagnosis()?.mistakes).toEqual(['unknown'])
  await stop()
})

/** The wrapper's `register()` leaves the promise of a refused page to nobody: that is its own, and no failure here. */
function leaveRejections(): () => Promise<void> {
  const listeners = process.rawListeners('unhandledRejection') as NodeJS.UnhandledRejectionListener[]
  process.removeAllListeners('unhandledRejection').on('unhandledRejection', () => {})
  return async () => {
    await new Promise((resolve) => setTimeout(resolve))
    process.removeAllListeners('unhandledRejection')
    for (const each of listeners) process.on('unhandledRejection', each)
  }
}
