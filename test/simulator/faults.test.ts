import type { BridgeCall } from '@wove/simulator/client'
import { simulateWechat, type SimulatedWechat } from '@wove/simulator/vitest'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { bridgeOf, invoke, verify } from './raw-bridge.ts'

const scan = { needResult: 1 }

describe('faults', () => {
  let wechat: SimulatedWechat
  let verified: object

  beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
  afterEach(() => vi.useRealTimers())

  async function verifiedPage() {
    wechat = simulateWechat()
    verified = await verify(wechat, ['scanQRCode', 'chooseImage'])
  }

  test('a delay holds the answer back, and no other method’s', async () => {
    await verifiedPage()
    await wechat.fault('delay', { api: 'scanQRCode', ms: 3000 })
    wechat.next('scanQRCode', { text: 'late' })
    wechat.next('chooseImage', 'cancel')
    const late = invoke('scanQRCode', { ...scan, ...verified })
    expect(await invoke('chooseImage', verified)).toEqual({ err_msg: 'chooseImage:cancel' })
    expect((wechat.calls('scanQRCode') as BridgeCall[])[0]?.answer).toBeUndefined()
    await vi.advanceTimersByTimeAsync(3000)
    expect(await late).toMatchObject({ err_msg: 'scanQRCode:ok' })
  })

  test('silence never answers; mended, the client does again', async () => {
    await verifiedPage()
    await wechat.fault('silence', { api: 'chooseImage' })
    const heard = vi.fn<() => void>()
    bridgeOf(window).invoke('chooseImage', { ...verified }, heard)
    wechat.next('scanQRCode', 'cancel')
    await invoke('scanQRCode', verified)
    expect(heard).not.toHaveBeenCalled()
    await wechat.mend()
    wechat.next('chooseImage', 'cancel')
    expect(await invoke('chooseImage', verified)).toEqual({ err_msg: 'chooseImage:cancel' })
  })

  test('the third call fails, the ones around it do not', async () => {
    await verifiedPage()
    await wechat.fault('fail', { api: 'chooseImage', nth: 3, message: 'fail_storage full' })
    for (let i = 0; i < 4; i++) wechat.next('chooseImage', 'cancel')
    const answers = []
    for (let i = 0; i < 4; i++) answers.push((await invoke('chooseImage', verified)).err_msg)
    expect(answers).toEqual([
      'chooseImage:cancel',
      'chooseImage:cancel',
      'chooseImage:fail_storage full',
      'chooseImage:cancel',
    ])
  })

  test('permission denied and offline verifying come in the client’s words', async () => {
    await verifiedPage()
    await wechat.fault('denied', { api: 'chooseImage' })
    expect(await invoke('chooseImage', verified)).toEqual({ err_msg: 'system:access_denied' })
    await wechat.fault('offline', { api: 'chooseImage' })
    expect(await invoke('chooseImage', verified)).toEqual({
      errMsg: 'chooseImage:fail, the permission value is offline verifying',
    })
  })

  test('the bridge can come late, never, or before its invoke', async () => {
    simulateWechat({ bridge: 'late' })
    expect(window).not.toHaveProperty('WeixinJSBridge')
    await vi.advanceTimersByTimeAsync(300)
    expect(bridgeOf(window).invoke).toBeTypeOf('function')

    wechat = simulateWechat()
    await wechat.fault('bridge', { arrival: 'without-invoke' })
    expect(bridgeOf(window).invoke).toBeUndefined()
    expect(bridgeOf(window).on).toBeTypeOf('function')
    await vi.advanceTimersByTimeAsync(300)
    expect(bridgeOf(window).invoke).toBeTypeOf('function')

    await wechat.fault('bridge', { arrival: 'never' })
    await vi.advanceTimersByTimeAsync(10_000)
    expect(window).not.toHaveProperty('WeixinJSBridge')
  })

  test('a ticket that ends in the middle of a session is named as the old one', async () => {
    await verifiedPage()
    const stale = await wechat.sign()
    await wechat.fault('expired')
    await wechat.sign()
    await expect(verify(wechat, ['scanQRCode'], stale)).rejects.toThrow('invalid signature')
    expect(wechat.diagnosis()?.mistakes).toEqual(['old-ticket'])
  })

  test('a token that another server has taken opens nothing any more', async () => {
    wechat = simulateWechat()
    const { appId: appid, secret } = wechat.platform.accounts[0]!
    const ask = async (path: string, body?: object) =>
      (await wechat.platform
        .fetch(
          new Request(`https://api.weixin.qq.com/cgi-bin/${path}`, {
            ...(body && { method: 'POST', body: JSON.stringify(body) }),
          }),
        )
        .then((response) => response.json())) as Record<string, unknown>
    const { access_token: token } = await ask('stable_token', { grant_type: 'client_credential', appid, secret })
    expect(await ask(`ticket/getticket?type=jsapi&access_token=${String(token)}`)).toMatchObject({ errcode: 0 })
    await wechat.fault('tokenStolen')
    expect(await ask(`ticket/getticket?type=jsapi&access_token=${String(token)}`)).toMatchObject({ errcode: 42001 })
  })

  test('a page restored from the browser’s memory hears pageshow, persisted', async () => {
    wechat = simulateWechat()
    const heard = vi.fn<(persisted: boolean) => void>()
    addEventListener('pageshow', (event) => heard(event.persisted), { once: true })
    await wechat.fault('bfcache')
    expect(heard).toHaveBeenCalledWith(true)
  })

  test('a script from Tencent’s host is led to where nobody answers, until that is mended', async () => {
    wechat = simulateWechat()
    await wechat.fault('scriptDown')
    const script = document.createElement('script')
    script.src = 'https://res.wx.qq.com/open/js/jweixin-1.6.0.js'
    expect(script.src).not.toContain('res.wx.qq.com/open')
    await wechat.mend()
    script.src = 'https://res.wx.qq.com/open/js/jweixin-1.6.0.js'
    expect(script.src).toBe('https://res.wx.qq.com/open/js/jweixin-1.6.0.js')
  })
})
