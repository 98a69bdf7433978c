// One test for each trap of the reference (wechat-web-platform §7), named after it. The official script falls into it
// where that can be shown; ours does not.
import {
  addCard,
  checkJsApi,
  chooseImage,
  configure,
  createJssdk,
  getBrandWCPayRequest,
  getLocation,
} from '@wove/jssdk'
import {
  getLocalImgData,
  getNetworkType,
  onMenuShareAppMessage,
  pageJssdk,
  ready,
  scanQRCode,
  setShare,
} from '@wove/jssdk'
import { call, chooseCard, chooseInvoice, chooseWXPay } from '@wove/jssdk'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { type FakeClient, fakeClient, userAgents } from '../support/fake-client.ts'
import { runOfficialScript } from '../support/official-script.ts'

const signature = { appId: 'wx1', timestamp: 1700000000, nonceStr: 'n', signature: 's' }
const refusal = { err_msg: 'preVerifyJSAPI:fail_invalid url domain' }
const harmony = 'Mozilla/5.0 (Phone; OpenHarmony 5.1) Chrome/114.0.0.0  ArkWeb/4.1.6.1 Mobile MicroMessenger/1.0.3.52'

let client: FakeClient

beforeEach(() => {
  sessionStorage.clear()
  history.replaceState(null, '', '/')
  Reflect.deleteProperty(globalThis, Symbol.for('wove.jssdk'))
  client = fakeClient({ userAgent: userAgents.ios })
})

const start = () => configure({ signature: async () => signature })

test('T1: ready is not called after a failed configuration', async () => {
  client.answers('preVerifyJSAPI', refusal)
  const wx = runOfficialScript(userAgents.ios)
  const told = await new Promise<string>((resolve) => {
    wx.error(() => {})
    wx.ready(() => resolve('ready'))
    wx.config({ ...signature, jsApiList: ['chooseImage'] })
  })
  expect(told).toBe('ready')

  void start()
  await expect(ready()).rejects.toMatchObject({ code: 'invalid-url-domain' })
})

test('T2: ready after a second configure waits for the second answer', async () => {
  await start()
  client.answers('preVerifyJSAPI', refusal)
  void configure({ signature: async () => ({ ...signature, nonceStr: 'second' }) })
  await expect(ready()).rejects.toMatchObject({ code: 'invalid-url-domain' })
})

test.each(['1.0.3.52', '10.0.1', '6.0.10'])('T3: client %s hears of a refusal', async (version) => {
  client = fakeClient({ userAgent: `MicroMessenger/${version} ArkWeb` })
  client.answers('preVerifyJSAPI', refusal)
  const wx = runOfficialScript(`MicroMessenger/${version} ArkWeb`)
  const deaf = vi.fn()
  wx.error(deaf)
  await new Promise<void>((resolve) => {
    wx.ready(resolve)
    wx.config({ ...signature, jsApiList: [] })
  })
  expect(deaf).not.toHaveBeenCalled()

  await expect(start()).rejects.toMatchObject({ code: 'invalid-url-domain' })
})

test('T4: lists are neither written into nor minded when they are frozen', async () => {
  const list = Object.freeze([getLocation, 'chooseImage'] as const)
  await configure({ signature: async () => signature, jsApiList: list })
  expect(list).toEqual([getLocation, 'chooseImage'])
  expect(client.named('preVerifyJSAPI')[0]?.args.verifyJsApiList).toEqual(['geoLocation', 'chooseImage'])

  client.answers('checkJsApi', { err_msg: 'checkJsApi:ok', checkResult: { geoLocation: true, chooseImage: false } })
  const { checkResult } = await checkJsApi({ jsApiList: Object.freeze([getLocation, chooseImage]) })
  expect(checkResult).toEqual({ getLocation: true, chooseImage: false })
})

test('T5: without a bridge every call ends', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  vi.unstubAllGlobals()
  client = fakeClient({ bridge: false })
  const configured = expect(start()).rejects.toMatchObject({ code: 'timeout' })
  const person = expect(chooseImage()).rejects.toMatchObject({ code: 'timeout' })
  const free = expect(call('closeWindow', {}, { permission: false })).rejects.toMatchObject({ code: 'timeout' })
  await vi.advanceTimersByTimeAsync(10_001)
  await Promise.all([configured, person, free])
})

test('T6: a native prefix is understood, and an empty answer is no success', async () => {
  await start()
  client.answers('geoLocation', { errMsg: 'geoLocation:fail, the permission value is offline verifying' })
  await expect(getLocation()).rejects.toMatchObject({ code: 'offline-verifying', api: 'getLocation' })
  client.answers('geoLocation', {})
  await expect(getLocation()).rejects.toMatchObject({ code: 'unreadable-answer' })
  client.answers('getBrandWCPayRequest', {})
  const order = { timestamp: 1, nonceStr: 'n', package: 'p', paySign: 's' }
  await expect(chooseWXPay(order)).rejects.toMatchObject({ code: 'payment-unknown' })
})

test('T7: local image data come one after the other, also after a silence', async () => {
  await start()
  const first = getLocalImgData({ localId: 'a' }, { timeout: 300 })
  const second = getLocalImgData({ localId: 'b' })
  const gone = expect(first).rejects.toMatchObject({ code: 'timeout' })
  await vi.waitFor(() => expect(client.named('getLocalImgData')).toHaveLength(1), { interval: 5 })
  client.answers('getLocalImgData', ({ localId }: { localId: string }) => ({
    err_msg: 'getLocalImgData:ok',
    localData: `data:image/jgp;base64,/9j/${localId}\n`,
  }))
  await gone
  await expect(second).resolves.toEqual({ localData: 'data:image/jpeg;base64,/9j/b' })
  expect(client.named('getLocalImgData').map(({ args }) => args.localId)).toEqual(['a', 'b'])
})

test('T8: JSON text is parsed wherever it comes, not where the user agent says "android"', async () => {
  client = fakeClient({ userAgent: harmony })
  await start()
  client.answers('chooseImage', { errMsg: 'chooseImage:ok', localIds: '["a"]' })
  await expect(chooseImage()).resolves.toMatchObject({ localIds: ['a'] })
  client.answers('checkJsApi', { errMsg: 'checkJsApi:ok', checkResult: '{"chooseImage":true}' })
  await expect(checkJsApi({ jsApiList: [chooseImage] })).resolves.toEqual({ checkResult: { chooseImage: true } })
  client.answers('chooseCard', { errMsg: 'chooseCard:ok', choose_card_info: '[{"card_id":"c"}]' })
  const signed = { timestamp: 1, nonceStr: 'n', cardSign: 's' }
  await expect(chooseCard(signed)).resolves.toEqual({ cardList: [{ card_id: 'c' }] })
  for (const info of ['[{"card_id":"c"}]', '[{\\"card_id\\":\\"c\\"}]', [{ card_id: 'c' }]]) {
    client.answers('chooseInvoice', { err_msg: 'ok', choose_invoice_info: info })
    await expect(chooseInvoice(signed)).resolves.toEqual({ invoices: [{ card_id: 'c' }] })
  }
})

test('T9: text that is no JSON costs nobody the answer', async () => {
  await start()
  client.answers('scanQRCode', { err_msg: 'scanQRCode:ok', resultStr: 'plain text' })
  await expect(scanQRCode()).resolves.toMatchObject({ text: 'plain text' })
  client.answers('batchAddCard', { err_msg: 'batch_add_card:ok', card_list: '[{"card_id":' })
  const cardList = [{ cardId: 'c', cardExt: '{}' }]
  await expect(addCard({ cardList })).rejects.toMatchObject({ code: 'unreadable-answer' })
  client.answers('checkJsApi', { err_msg: 'checkJsApi:ok', checkResult: { chooseImage: true } })
  client = fakeClient({ userAgent: userAgents.android })
  client.answers('checkJsApi', { err_msg: 'checkJsApi:ok', checkResult: { chooseImage: true } })
  await expect(checkJsApi({ jsApiList: [chooseImage] })).resolves.toEqual({ checkResult: { chooseImage: true } })
})

test('T10: the reason of a failed payment reaches the page', async () => {
  await start()
  client.answers('getBrandWCPayRequest', {
    err_msg: 'get_brand_wcpay_request:fail',
    err_code: '3',
    err_desc: '当前页面的URL未注册',
  })
  await expect(chooseWXPay({ timestamp: 1, nonceStr: 'n', package: 'p', paySign: 's' })).rejects.toMatchObject({
    code: 'failed',
    message: 'chooseWXPay: fail (当前页面的URL未注册)',
    raw: { err_code: '3', err_desc: '当前页面的URL未注册' },
  })
})

test('T11: calling by name works before configure, and leaves the arguments alone', async () => {
  client.answers('getNetworkType', { err_msg: 'network_type:wifi' })
  client.answers('anything', { err_msg: 'anything:ok', more: 1 })
  const args = Object.freeze({ a: 1 })
  await expect(call('anything', args, { permission: false })).resolves.toEqual({ err_msg: 'anything:ok', more: 1 })
  expect(client.named('anything')[0]?.args).toEqual({ a: 1 })
})

test('T12: one options object serves two calls in flight', async () => {
  client = fakeClient({ userAgent: userAgents.android })
  await start()
  client.answers('chooseImage', { err_msg: 'chooseImage:ok', localIds: '["a"]' })
  const options = Object.freeze({ count: 2 })
  const both = await Promise.all([chooseImage(options), chooseImage(options)])
  expect(both.map(({ localIds }) => localIds)).toEqual([['a'], ['a']])
})

test('T13: no network, and the modern answer, are answers', async () => {
  await start()
  client.answers('getNetworkType', { errMsg: 'getNetworkType:ok', networkType: 'none' })
  await expect(getNetworkType()).resolves.toEqual({ networkType: 'none' })
  client.answers('getNetworkType', { errMsg: 'getNetworkType:ok', networkType: '5g' })
  await expect(getNetworkType()).resolves.toEqual({ networkType: '5g' })
})

test('T14: the title is the one at the tap, favourites call back, and setShare says no more than "set"', async () => {
  document.title = 'At load'
  void start()
  client.answers('sendAppMessage', { err_msg: 'send_app_msg:confirm' })
  const success = vi.fn()
  const stop = onMenuShareAppMessage({ success })
  document.title = 'At the tap'
  await vi.waitFor(() => {
    client.fire('menu:share:appmessage', { scene: 'favorite' })
    expect(success).toHaveBeenCalled()
  })
  expect(client.named('sendAppMessage')[0]?.args.title).toBe('At the tap')
  stop()

  client.answers('updateAppMessageShareData', { err_msg: 'updateAppMessageShareData:ok' })
  client.answers('updateTimelineShareData', { err_msg: 'updateTimelineShareData:ok' })
  await expect(setShare({ title: 't', desc: 'd', imgUrl: 'https://a.b/1.jpg' })).resolves.toBeUndefined()
})

test('T15: iOS is signed for its landing page, every other client for the current one', async () => {
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([{ name: 'http://localhost:3000/' } as PerformanceEntry])
  onTestFinished(() => void vi.restoreAllMocks())
  history.pushState(null, '', '/list')
  const asked: string[] = []
  const source = async (url: string) => {
    asked.push(url)
    return signature
  }
  for (const userAgent of [userAgents.ios, userAgents.android, harmony]) {
    fakeClient({ userAgent })
    await createJssdk().configure({ signature: source })
  }
  const current = 'http://localhost:3000/list'
  expect(asked).toEqual(['http://localhost:3000/', current, current])
})

test('T16: nothing leaves the page but the calls', async () => {
  const images: string[] = []
  vi.stubGlobal(
    'Image',
    class {
      set src(url: string) {
        images.push(url)
      }
    },
  )
  const fetched = vi.fn()
  vi.stubGlobal('fetch', fetched)
  history.replaceState(null, '', '/?code=SECRET&state=x')
  await start()
  client.answers('getBrandWCPayRequest', { err_msg: 'get_brand_wcpay_request:ok' })
  await chooseWXPay({ timestamp: 1, nonceStr: 'n', package: 'p', paySign: 's' })
  expect(client.calls.map(({ name }) => name)).not.toContain('getNetworkType')
  expect(JSON.stringify(client.calls)).not.toContain('SECRET')
  expect([images, fetched.mock.calls]).toEqual([[], []])
})

test('T17: two copies of the library are one', async () => {
  const first = pageJssdk()
  vi.resetModules()
  const copy = await import('@wove/jssdk')
  expect(copy.createJssdk).not.toBe(createJssdk)
  expect(copy.pageJssdk()).toBe(first)
})

test('T18: the sign type is sent as it was signed, and a payment can name its own account', async () => {
  await start()
  client.answers('getBrandWCPayRequest', { err_msg: 'get_brand_wcpay_request:ok' })
  await chooseWXPay({ timestamp: 1, nonceStr: 'n', package: 'p', signType: 'RSA', paySign: 's' })
  const order = { timeStamp: '1', nonceStr: 'n', package: 'p', signType: 'RSA', paySign: 's' } as const
  await getBrandWCPayRequest({ appId: 'wx-of-the-order', ...order })
  const sent = client.named('getBrandWCPayRequest').map(({ args }) => [args.appId, args.signType])
  expect(sent).toEqual([
    ['wx1', 'RSA'],
    ['wx-of-the-order', 'RSA'],
  ])
})

test('T19: what a sign-in left in the address is not shared, and the address is signed as the browser has it', async () => {
  history.replaceState(null, '', '/tea?id=7&code=CODE&state=STATE#/route')
  const asked: string[] = []
  await configure({
    signature: async (url) => {
      asked.push(url)
      return signature
    },
    urlStrategy: 'current',
  })
  client.answers('updateAppMessageShareData', { err_msg: 'x:ok' })
  client.answers('updateTimelineShareData', { err_msg: 'x:ok' })
  await setShare({ title: 't', desc: 'd', imgUrl: 'https://a.b/1.jpg' })
  expect(asked).toEqual(['http://localhost:3000/tea?id=7&code=CODE&state=STATE'])
  expect(client.named('updateTimelineShareData')[0]?.args.link).toBe('http://localhost:3000/tea?id=7#/route')
})

// T20 (servers) is in server.node.test.ts, where there is no window.
test('T20: the module is more than undefined', async () => {
  const wove = await import('@wove/jssdk')
  expect(Object.values(wove).filter((each) => each === undefined)).toEqual([])
})
