import { call, chooseImage, getBrandWCPayRequest, onVoicePlayEnd } from '@wove/jssdk'
import { officialScript } from '@wove/jssdk/official-script'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { type FakeClient, userAgents } from '../../support/fake-client.ts'
import { forgetOfficialScript, runOfficialScript, serveOfficialScript } from '../../support/official-script.ts'
import { freshPage, verify } from '../../support/page.ts'

const userAgent = userAgents.ios
let client: FakeClient

beforeEach(() => {
  client = freshPage(userAgent)
})

test('the script is loaded once, however many ask', async () => {
  const { requests } = serveOfficialScript({ userAgent })
  const transport = officialScript({ nonce: 'n0nce', integrity: 'sha384-x' })
  await Promise.all([verify({ transport }), verify({ transport }), transport.prepare()])
  await verify({ transport: officialScript() })
  expect(requests.map(({ src }) => src)).toEqual(['https://res.wx.qq.com/open/js/jweixin-1.6.0.js'])
  expect(requests[0]).toMatchObject({ nonce: 'n0nce', integrity: 'sha384-x', crossOrigin: 'anonymous' })
})

test('the second host is tried where the first fails, and where it says nothing', async () => {
  const { requests } = serveOfficialScript({ userAgent, fails: ['res.wx.qq.com'] })
  await verify({ transport: officialScript({ version: '1.4.0' }) })
  expect(requests.map(({ src }) => src)).toEqual([
    'https://res.wx.qq.com/open/js/jweixin-1.4.0.js',
    'https://res2.wx.qq.com/open/js/jweixin-1.4.0.js',
  ])

  forgetOfficialScript()
  serveOfficialScript({ userAgent, silent: ['res.wx.qq.com'] })
  await expect(verify({ transport: officialScript({ timeout: 20 }) })).resolves.toBeUndefined()
})

test('where no host has it, that is said, and the next attempt tries again', async () => {
  serveOfficialScript({ userAgent, fails: ['res.wx.qq.com', 'res2.wx.qq.com'] })
  const transport = officialScript()
  await expect(verify({ transport })).rejects.toMatchObject({
    code: 'script-unreachable',
    message: 'config: res.wx.qq.com failed, res2.wx.qq.com failed',
  })
  forgetOfficialScript()
  serveOfficialScript({ userAgent })
  await expect(verify({ transport })).resolves.toBeUndefined()
})

test('a page that keeps the script from setting its global is told so', async () => {
  onTestFinished(forgetOfficialScript)
  vi.spyOn(document.head, 'append').mockImplementation((script) => {
    queueMicrotask(() => (script as HTMLScriptElement).dispatchEvent(new Event('load')))
  })
  await expect(verify({ transport: officialScript({ hosts: ['cdn.example'] }) })).rejects.toMatchObject({
    code: 'script-unreachable',
    message: 'config: cdn.example set no jWeixin',
  })
})

test('the copy that the page has is used, also when wx is overwritten', async () => {
  const { requests } = serveOfficialScript({ userAgent })
  vi.stubGlobal('jWeixin', runOfficialScript(userAgent))
  vi.stubGlobal('wx', { request: () => {} })
  await verify({ transport: officialScript() })
  expect(requests).toEqual([])
})

test('signature and script are fetched at the same time', async () => {
  const order: string[] = []
  const { requests } = serveOfficialScript({ userAgent })
  await verify({
    transport: officialScript(),
    signature: async () => {
      order.push(requests.length > 0 ? 'after the script was asked for' : 'before')
      await Promise.resolve()
      expect(requests).toHaveLength(1)
      return { appId: 'wx1', timestamp: 1, nonceStr: 'n', signature: 's' }
    },
  })
  expect(order).toHaveLength(1)
})

test("somebody else's wx.config in between does not change our signature", async () => {
  serveOfficialScript({ userAgent })
  client.answers('chooseImage', { err_msg: 'chooseImage:ok', localIds: ['a'] })
  await verify({ transport: officialScript(), jsApiList: [chooseImage] })
  const { jWeixin } = globalThis as unknown as { jWeixin: { config(options: object): void } }
  jWeixin.config({ appId: 'foreign', timestamp: 9, nonceStr: 'x', signature: 'y', jsApiList: [] })
  await chooseImage()
  expect(client.named('chooseImage')[0]?.args).toMatchObject({ verifyAppId: 'wx1', verifySignature: 's' })
})

test('the reason of a failure survives the script, and so does the account of a payment', async () => {
  serveOfficialScript({ userAgent })
  client.answers('anything', { err_msg: 'anything:fail', err_desc: 'no luck' })
  client.answers('getBrandWCPayRequest', { err_msg: 'get_brand_wcpay_request:ok' })
  await verify({ transport: officialScript() })
  await expect(call('anything')).rejects.toThrow('no luck')
  const order = { timeStamp: '1', nonceStr: 'n', package: 'p', signType: 'RSA', paySign: 's' } as const
  await getBrandWCPayRequest({ appId: 'wx-order', ...order })
  expect(client.named('getBrandWCPayRequest')[0]?.args.appId).toBe('wx-order')
})

test('events come through it, too', async () => {
  serveOfficialScript({ userAgent })
  await verify({ transport: officialScript() })
  const heard = vi.fn()
  onVoicePlayEnd(heard)
  await vi.waitFor(() => {
    client.fire('onVoicePlayEnd', { localId: 'v' })
    expect(heard).toHaveBeenCalledWith({ localId: 'v' })
  })
})

test('what it cannot do is said', () => {
  expect(officialScript().capabilities).toEqual({ withoutScript: false, leavesOthersAlone: false })
})

test('a copy too old to be spoken through is named', async () => {
  vi.stubGlobal('jWeixin', { config: () => {} })
  await expect(verify({ transport: officialScript() })).rejects.toMatchObject({ code: 'not-supported' })
})
