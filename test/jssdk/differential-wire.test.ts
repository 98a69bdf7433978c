// The wire again, for what callers leave out or write in their own way, and for the share menu.
import * as wove from '@wove/jssdk'
import { expect, test, vi } from 'vitest'
import { fakeClient } from '../support/fake-client.ts'
import { type ApiCase, apiCases, type Raw } from '../support/js-api-cases.ts'
import { runOfficialScript } from '../support/official-script.ts'
import { callOurs, callTheirs, clients, configured, differs, signature, wireOf } from '../support/side-by-side.ts'

/** What callers leave out or write in their own way; the rest of the wire is compared above. */
const spellings: readonly [method: { readonly declaration: unknown }, params: Raw, difference?: string][] = [
  [wove.chooseImage, {}],
  [wove.chooseImage, { sizeType: ['compressed'], sourceType: ['camera'] }],
  [wove.getLocation, {}],
  [wove.openLocation, { latitude: 1, longitude: 2 }],
  [wove.uploadImage, { localId: 'l', isShowProgressTips: 0 }],
  [wove.uploadImage, { localId: 'l', isShowProgressTips: false }],
  [wove.downloadImage, { serverId: 's', isShowProgressTips: 1 }],
  [wove.translateVoice, { localId: 'l', isShowProgressTips: true }],
  [wove.chooseCard, { shopId: 1, cardType: 'GROUPON', cardId: 'c', timestamp: '1', nonceStr: 'n', cardSign: 's' }],
  [wove.chooseWXPay, { timestamp: 1, nonceStr: 'n', package: 'p', paySign: 's' }],
  [wove.openBusinessView, { businessType: 'wxpayScoreUse' }],
  [wove.launchMiniProgram, { targetAppId: 'a' }],
  [wove.launchMiniProgram, { targetAppId: 'a', path: 'pages/a' }],
  [wove.miniProgram.navigateBack, {}],
  [wove.miniProgram.postMessage, {}],
  [wove.scanQRCode, {}, 'a scan gives its text to the page unless told otherwise: whoever awaits a result wants it'],
  [wove.chooseImage, { count: 0 }, 'zero pictures stay zero: the script makes nine of them'],
  [wove.openLocation, { latitude: 1, longitude: 2, scale: 0 }, 'a scale of zero stays zero: the script makes 28 of it'],
  [wove.previewImage, { urls: ['a', 'b'] }, 'the first picture is the current one when none is named'],
  [wove.launchMiniProgram, { targetAppId: 'a', path: 'a?b=1?2' }, 'what stands behind a second ? is kept'],
]

test.each(
  spellings.map(([method, params, difference]) => ({
    declaration: method.declaration as ApiCase['declaration'],
    params,
    difference: difference ?? 'the same on the wire',
  })),
)('$declaration.name with $params: $difference', async ({ declaration, params, difference }) => {
  const client = fakeClient({ userAgent: clients.ios })
  const { name: api, native = api } = declaration
  const each = { ...apiCases[0]!, api, native, declaration, params }
  const wx = runOfficialScript(clients.ios)
  wx.config({ ...signature, jsApiList: ['chooseImage'] })
  const [ourWire] = await callOurs(client, each, { err_msg: 'x:ok' }, await configured())
  const [theirWire] = await callTheirs(client, each, { err_msg: 'x:ok' }, wx)
  expect(differs([ourWire, theirWire])).toBe(difference !== 'the same on the wire')
})

test('the verification itself is the same on the wire', async () => {
  const client = fakeClient({ userAgent: clients.ios })
  runOfficialScript(clients.ios).config({
    ...signature,
    jsApiList: ['chooseImage', 'getLocation'],
    openTagList: ['wx-open-audio'],
  })
  const theirWire = wireOf(client, 'preVerifyJSAPI')
  await wove.createJssdk().configure({
    signature: async () => signature,
    jsApiList: [wove.chooseImage, wove.getLocation],
    openTagList: ['wx-open-audio'],
  })
  expect(wireOf(client, 'preVerifyJSAPI')).toEqual(theirWire)
})

const shareData = { title: 't', desc: 'd', link: 'https://a.b/', imgUrl: 'https://a.b/1.jpg' }
const media = { ...shareData, type: 'video', dataUrl: 'u' } as const
const menus = [
  {
    api: 'onMenuShareAppMessage',
    ours: wove.onMenuShareAppMessage,
    event: 'menu:share:appmessage',
    action: 'sendAppMessage',
    data: media,
  },
  {
    api: 'onMenuShareTimeline',
    ours: wove.onMenuShareTimeline,
    event: 'menu:share:timeline',
    action: 'shareTimeline',
    data: media,
  },
  { api: 'onMenuShareQQ', ours: wove.onMenuShareQQ, event: 'menu:share:qq', action: 'shareQQ', data: shareData },
  {
    api: 'onMenuShareWeibo',
    ours: wove.onMenuShareWeibo,
    event: 'menu:share:weiboApp',
    action: 'shareWeiboApp',
    data: shareData,
  },
  {
    api: 'onMenuShareQZone',
    ours: wove.onMenuShareQZone,
    event: 'menu:share:QZone',
    action: 'shareQZone',
    data: shareData,
  },
]

test.each(menus)('$api: a tap on the menu item sends the same', async ({ api, ours, event, action, data }) => {
  for (const given of [data, {}]) {
    const client = fakeClient({ userAgent: clients.ios })
    const wx = runOfficialScript(clients.ios)
    wx.config({ ...signature, jsApiList: [] })
    ;(wx[api] as (options: object) => void)({ ...given })
    client.fire(event, { scene: 'friend' })
    const theirWire = wireOf(client, action)

    Reflect.deleteProperty(globalThis, Symbol.for('wove.jssdk'))
    await wove.configure({ signature: async () => signature, jsApiList: [ours] })
    const stop = ours(given)
    await vi.waitFor(() => {
      client.fire(event, { scene: 'friend' })
      expect(client.named(action)).toHaveLength(2)
    })
    expect(wireOf(client, action)).toEqual(theirWire)
    stop()
  }
})

test('favourites: the callbacks are called, which the script forgets (T14)', async () => {
  const client = fakeClient({ userAgent: clients.ios })
  client.answers('sendAppMessage', { err_msg: 'send_app_msg:confirm' })
  const told: string[] = []
  const wx = runOfficialScript(clients.ios)
  ;(wx.onMenuShareAppMessage as (options: object) => void)({ ...shareData, success: () => told.push('theirs') })
  client.fire('menu:share:appmessage', { scene: 'favorite' })
  Reflect.deleteProperty(globalThis, Symbol.for('wove.jssdk'))
  wove.onMenuShareAppMessage({ ...shareData, success: () => void told.push('ours') })
  await vi.waitFor(() => {
    client.fire('menu:share:appmessage', { scene: 'favorite' })
    expect(told).toContain('ours')
  })
  expect(told).not.toContain('theirs')
})
