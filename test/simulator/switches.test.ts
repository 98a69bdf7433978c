import { simulateWechat, type SimulateOptions } from '@wove/simulator/vitest'
import { describe, expect, test } from 'vitest'
import { bridgeOf, invoke, verify } from './raw-bridge.ts'

const picture = { name: 'a.png', dataUrl: `data:image/png;base64,${'A'.repeat(80)}` }

/** A verified page of a client with these switches, and the fields that every call carries. */
async function page(switches: SimulateOptions['switches'] = {}, profile: SimulateOptions['profile'] = 'harmony') {
  const wechat = simulateWechat({ profile, switches })
  const fields = await verify(wechat, ['chooseImage', 'geoLocation', 'scanQRCode', 'getLocalImgData', 'chooseInvoice'])
  return { wechat, call: (name: string, args: object = {}) => invoke(name, { ...fields, ...args }) }
}

// What the reference is not sure of is played both ways.
describe('a switch changes what the page hears:', () => {
  test.each([
    ['objects', ['weixin://resourceid/00000000000000000000000000000001']],
    ['text', '["weixin://resourceid/00000000000000000000000000000001"]'],
  ] as const)('lists as %s', async (lists, localIds) => {
    const { wechat, call } = await page({ lists })
    wechat.next('chooseImage', { pictures: [picture] })
    expect(await call('chooseImage')).toMatchObject({ localIds })
  })

  test.each([
    ['numbers', 22.5],
    ['text', '22.5'],
  ] as const)('numbers as %s', async (numbers, latitude) => {
    const { wechat, call } = await page({ numbers })
    wechat.next('getLocation', { latitude: 22.5, longitude: 113.9 })
    expect(await call('geoLocation')).toMatchObject({ latitude })
  })

  test.each([
    ['plain', 'hello'],
    ['wrapped', '{"scan_code":{"scan_type":1,"scan_result":"hello"}}'],
  ] as const)('a %s scan', async (scanResult, resultStr) => {
    const { wechat, call } = await page({ scanResult })
    wechat.next('scanQRCode', { text: 'hello' })
    expect(await call('scanQRCode', { needResult: 1 })).toMatchObject({ resultStr })
  })

  test.each([
    ['data-uri', `data:image/jgp;base64,${'A'.repeat(80)}`],
    ['bare', `${'A'.repeat(76)}\nAAAA`],
  ] as const)('a picture as %s', async (imageData, localData) => {
    const { wechat, call } = await page({ imageData })
    wechat.next('chooseImage', { pictures: [picture] })
    await call('chooseImage')
    const [localId] = wechat.phone.pictures.keys()
    expect(await call('getLocalImgData', { localId })).toMatchObject({ localData })
  })

  test.each([
    ['err_msg', { err_msg: 'geo_location:cancel' }],
    ['errMsg', { errMsg: 'getLocation:cancel' }],
  ] as const)('its message as %s', async (message, answer) => {
    const { wechat, call } = await page({ message })
    wechat.next('getLocation', 'cancel')
    expect(await call('geoLocation')).toEqual(answer)
  })

  test.each([
    ['prefixed', 'choose_invoice:cancel'],
    ['blank', 'choose_invoice: cancel'],
    ['bare', 'cancel'],
  ] as const)('invoices with a %s message', async (invoiceMessage, err_msg) => {
    const { wechat, call } = await page({ invoiceMessage }, 'android')
    wechat.next('chooseInvoice', 'cancel')
    const args = { timestamp: '1', nonceStr: 'n', signType: 'SHA1', cardSign: 's' }
    expect(await call('chooseInvoice', args)).toEqual({ err_msg })
  })

  test.each([
    ['false', { chooseImage: true, nothing: false }],
    ['absent', { chooseImage: true }],
  ] as const)('a missing method as %s', async (missingApi, checkResult) => {
    const { call } = await page({ missingApi, lists: 'objects' })
    expect(await call('checkJsApi', { jsApiList: ['chooseImage', 'nothing'] })).toMatchObject({ checkResult })
  })

  test.each([
    ['boolean', false],
    ['text', 'false'],
  ] as const)('a hidden page as %s', async (pageState, active) => {
    const { wechat } = await page({ pageState })
    const heard = new Promise((resolve) => bridgeOf(window).on('onPageStateChange', resolve))
    wechat.active(false)
    expect(await heard).toEqual({ active })
  })

  test.each([
    ['assumed', { errMsg: 'getNetworkType:ok', networkType: 'wifi' }],
    ['none', { errMsg: 'getNetworkType:fail, the permission value is offline verifying' }],
  ] as const)('exemptions: %s', async (exemptions, answer) => {
    simulateWechat({ profile: 'harmony', switches: { exemptions } })
    expect(await invoke('getNetworkType')).toEqual(answer)
  })

  test.each([
    ['silent', { err_msg: 'preVerifyJSAPI:ok' }],
    ['listed', { err_msg: 'preVerifyJSAPI:ok', verifyOpenTagList: ['wx-open-audio'] }],
  ] as const)('the answer on tags: %s', async (tagAnswer, answer) => {
    const wechat = simulateWechat({ switches: { tagAnswer } })
    await verify(wechat, [], undefined, ['wx-open-audio'])
    expect(wechat.calls('config')[0]?.answer).toEqual(answer)
  })

  test.each(['landing', 'current'] as const)('the address that is verified: %s', async (verifies) => {
    const wechat = simulateWechat({ switches: { verifies } })
    const landing = location.href
    history.pushState(null, '', '/routed')
    const [right, wrong] = verifies === 'landing' ? [landing, location.href] : [location.href, landing]
    await expect(verify(wechat, [], await wechat.sign(wrong))).rejects.toThrow('fail_invalid signature')
    expect(wechat.diagnosis()?.mistakes).toEqual([verifies === 'landing' ? 'current-signed' : 'landing-signed'])
    await verify(wechat, [], await wechat.sign(right))
    history.replaceState(null, '', '/')
  })

  test.each([
    ['phone', /^preVerifyJSAPI:fail_invalid signature$/],
    ['devtools', /63002,invalid signature/],
  ] as const)('a refusal in the words of a %s', async (refusal, says) => {
    const wechat = simulateWechat({ switches: { refusal } })
    await expect(verify(wechat, [], await wechat.sign('https://localhost/other'))).rejects.toThrow(says)
  })
})
