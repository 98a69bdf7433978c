import { type PaymentOutcome, paymentOutcomes, type ProfileName } from '@wove/simulator/client'
import { simulateWechat } from '@wove/simulator/vitest'
import { describe, expect, test } from 'vitest'
import { bridgeOf, invoke, verify } from './raw-bridge.ts'

describe('payment', () => {
  test.each(Object.entries(paymentOutcomes))('ends as %s in the words of the client', async (outcome, { message }) => {
    const wechat = simulateWechat()
    wechat.next('chooseWXPay', { outcome: outcome as PaymentOutcome })
    expect(await invoke('getBrandWCPayRequest', await wechat.order())).toMatchObject({ err_msg: message })
  })

  test('names the parameter that is missing', async () => {
    const wechat = simulateWechat()
    expect(await invoke('getBrandWCPayRequest', { ...(await wechat.order()), paySign: undefined })).toEqual({
      err_msg: 'get_brand_wcpay_request:fail',
      err_code: '1',
      err_desc: '调用支付JSAPI缺少参数：paySign',
    })
  })
})

test('an invoice title comes as text, a person’s with the name alone', async () => {
  const wechat = simulateWechat()
  const fields = await verify(wechat, ['chooseInvoiceTitle'])
  const title = { type: 'company', title: 'Tea Ltd', taxNumber: '9144' } as const
  wechat.next('chooseInvoiceTitle', title)
  wechat.next('chooseInvoiceTitle', { ...title, type: 'personal' })
  const answers = [await invoke('chooseInvoiceTitle', fields), await invoke('chooseInvoiceTitle', fields)]
  expect(answers.map((answer) => JSON.parse(String(answer.choose_invoice_title_info)))).toEqual([
    { type: '0', title: 'Tea Ltd', taxNumber: '9144' },
    { type: '1', title: 'Tea Ltd' },
  ])
})

test('a transfer that was shown is "ok", whatever the person did', async () => {
  const wechat = simulateWechat()
  const fields = await verify(wechat, ['requestMerchantTransfer'])
  wechat.next('requestMerchantTransfer', { received: false })
  const args = { ...(await wechat.transfer({ amountCents: 500 })), ...fields }
  expect(await invoke('requestMerchantTransfer', args)).toEqual({ err_msg: 'requestMerchantTransfer:ok' })
  expect(wechat.platform.transfers).toMatchObject([{ cents: 500, receivedAt: undefined }])
  wechat.next('requestMerchantTransfer', { received: true })
  await invoke('requestMerchantTransfer', args)
  expect(wechat.platform.transfers).toMatchObject([{ receivedAt: expect.any(Number) }])
})

test.each<[string, object]>([
  ['field-missing', { package: undefined }],
  ['unknown-package', { package: 'made-up' }],
  ['number-for-package', { package: 'test1' }],
  ['mchId-differs', { mchId: '1' }],
  ['letter-case', { mchId: undefined, mchid: '1900000109' }],
])('a transfer that does not fit fails, and is named: %s', async (mistake, change) => {
  const wechat = simulateWechat()
  const fields = await verify(wechat, ['requestMerchantTransfer'])
  const args = { ...(await wechat.transfer()), ...fields, ...change }
  expect(await invoke('requestMerchantTransfer', args)).toEqual({ err_msg: 'requestMerchantTransfer:fail' })
  expect(wechat.diagnosis('requestMerchantTransfer')?.mistakes).toEqual([mistake])
})

test('a transfer is for one person, and received once', async () => {
  const wechat = simulateWechat()
  const fields = await verify(wechat, ['requestMerchantTransfer'])
  const args = { ...(await wechat.transfer()), ...fields }
  await wechat.person('xiaohong')
  await invoke('requestMerchantTransfer', args)
  expect(wechat.diagnosis('requestMerchantTransfer')?.mistakes).toEqual(['other-person'])
  await wechat.person('xiaoming')
  wechat.next('requestMerchantTransfer', { received: true })
  await invoke('requestMerchantTransfer', args)
  expect(await invoke('requestMerchantTransfer', args)).toEqual({ err_msg: 'requestMerchantTransfer:fail' })
  expect(wechat.diagnosis('requestMerchantTransfer')?.mistakes).toEqual(['received-already'])
})

test('the code of an invoice is opened by the platform, and by nobody else', async () => {
  const wechat = simulateWechat()
  const fields = await verify(wechat, ['chooseInvoice'])
  wechat.next('chooseInvoice', { invoices: [{ cardId: 'p1', code: '42' }] })
  const args = { ...wechat.signInvoice(), ...fields }
  const { choose_invoice_info: info } = await invoke('chooseInvoice', args)
  const [{ encrypt_code: encrypted }] = JSON.parse(String(info)) as [{ encrypt_code: string }]
  expect(encrypted).not.toContain('42')

  const { appId: appid, secret } = wechat.platform.accounts[0]!
  const ask = async (path: string, body: object) => {
    const request = new Request(`https://api.weixin.qq.com/${path}`, { method: 'POST', body: JSON.stringify(body) })
    return (await (await wechat.platform.fetch(request)).json()) as Record<string, unknown>
  }
  const token = await ask('cgi-bin/stable_token', { grant_type: 'client_credential', appid, secret })
  const path = `card/code/decrypt?access_token=${String(token.access_token)}`
  expect(await ask(path, { encrypt_code: encrypted })).toMatchObject({ code: '42' })
  expect(await ask(path, { encrypt_code: 'made up' })).toMatchObject({ errcode: 40056 })
})

describe('a picture', () => {
  test('that was uploaded comes from the platform as bytes, and back into another page', async () => {
    const wechat = simulateWechat()
    const fields = await verify(wechat, ['chooseImage', 'uploadImage', 'downloadImage'])
    wechat.next('chooseImage', { pictures: [{ name: 'a.png', dataUrl: `data:image/png;base64,${btoa('bytes')}` }] })
    const { localIds } = (await invoke('chooseImage', fields)) as { localIds: string[] }
    // Browsers write the scheme of an image's address in lower case.
    const { serverId } = await invoke('uploadImage', { localId: localIds[0]!.toLowerCase(), ...fields })
    const { access_token: token } = (await (
      await wechat.platform.fetch(
        new Request('https://api.weixin.qq.com/cgi-bin/stable_token', {
          method: 'POST',
          body: JSON.stringify({
            grant_type: 'client_credential',
            appid: 'wx0123456789abcdef',
            secret: '0123456789abcdef0123456789abcdef',
          }),
        }),
      )
    ).json()) as { access_token: string }
    const address = `https://api.weixin.qq.com/cgi-bin/media/get?access_token=${token}&media_id=${String(serverId)}`
    const got = await wechat.platform.fetch(new Request(address))
    expect([got.headers.get('content-type'), await got.text()]).toEqual(['image/png', 'bytes'])
    expect(await invoke('downloadImage', { serverId, ...fields })).toMatchObject({ err_msg: 'downloadImage:ok' })

    wechat.platform.clock.advance(3 * 24 * 3600_000)
    expect(await invoke('downloadImage', { serverId, ...fields })).toEqual({ err_msg: 'downloadImage:fail' })
  })

  test('that is not on the phone cannot be uploaded', async () => {
    const fields = await verify(simulateWechat(), ['uploadImage'])
    expect(await invoke('uploadImage', { localId: 'made-up', ...fields })).toEqual({ err_msg: 'uploadImage:fail' })
  })
})

test('messages to a mini program wait until the page is left, and come as one list', async () => {
  const wechat = simulateWechat({ profile: 'miniprogram' })
  expect((window as { __wxjs_environment?: string }).__wxjs_environment).toBe('miniprogram')
  await invoke('invokeMiniProgramAPI', { name: 'postMessage', arg: { a: 1 } })
  await invoke('invokeMiniProgramAPI', { name: 'postMessage', arg: { a: 2 } })
  await invoke('invokeMiniProgramAPI', { name: 'navigateTo', arg: { url: '/pages/a' } })
  expect(wechat.phone.miniProgram.delivered).toEqual([])
  await invoke('invokeMiniProgramAPI', { name: 'navigateBack', arg: { delta: 1 } })
  expect(wechat.phone.miniProgram.delivered).toEqual([[{ a: 1 }, { a: 2 }]])
  await invoke('invokeMiniProgramAPI', { name: 'postMessage', arg: { a: 3 } })
  wechat.leave()
  expect(wechat.phone.miniProgram.delivered).toEqual([[{ a: 1 }, { a: 2 }], [{ a: 3 }]])
})

test('a page can lock its text size against the menu', async () => {
  const wechat = simulateWechat({ profile: 'android' })
  bridgeOf(window).on('menu:setfont', () => bridgeOf(window).invoke('setFontSizeCallback', { fontSize: 0 }))
  wechat.fontSize(4)
  await expect.poll(() => wechat.phone.appliedFontSize).toBe(0)
  expect(wechat.phone.fontSize).toBe(4)
})

describe('what is not for everybody', () => {
  test.each(['getLatestAddress', 'addContact', 'launch3rdApp', 'sendEmail'])('%s is denied', async (name) => {
    simulateWechat()
    expect(await invoke(name)).toEqual({ err_msg: 'system:access_denied' })
  })

  test('a method that was not asked for is denied, one that nobody knows does not exist', async () => {
    const fields = await verify(simulateWechat(), ['scanQRCode'])
    expect(await invoke('chooseImage', fields)).toEqual({ err_msg: 'system:access_denied' })
    expect(await invoke('makeCoffee', fields)).toEqual({ err_msg: 'system:function_not_exist' })
  })

  test.each<[ProfileName, string, string]>([
    ['iphone', 'openWXDeviceLib', 'openWXDeviceLib:ok'],
    ['harmony', 'openWXDeviceLib', 'system:function_not_exist'],
    ['windows', 'requestMerchantTransfer', 'system:function_not_exist'],
    ['devtools', 'requestMerchantTransfer', 'system:function_not_exist'],
  ])('%s answers %s with %s', async (profile, native, word) => {
    const fields = await verify(simulateWechat({ profile }), [native])
    expect(await invoke(native, { ...fields, connType: 'blue' })).toMatchObject({ err_msg: word })
  })
})

test('other fields than the verified ones open nothing', async () => {
  const fields = await verify(simulateWechat(), ['chooseImage'])
  for (const name of ['verifyAppId', 'verifyTimestamp', 'verifyNonceStr', 'verifySignature', 'verifySignType']) {
    expect(await invoke('chooseImage', { ...fields, [name]: 'other' }), name).toEqual({
      errMsg: 'chooseImage:fail, the permission value is offline verifying',
    })
  }
})

test('an outcome that nobody has decided is an error that says what to do', async () => {
  const fields = await verify(simulateWechat(), ['chooseImage'])
  expect((await invoke('chooseImage', fields)).errMsg).toContain("call wechat.next('chooseImage', …)")
})
