// What onEvent shows of each flow: enough to see what happened, nothing that a person is, has, typed or chose.
import * as wove from '@wove/jssdk'
import { expect, test, vi } from 'vitest'
import { userAgents } from '../support/fake-client.ts'
import { apiCases, goodAnswer } from '../support/js-api-cases.ts'
import { freshPage, signature, verify } from '../support/page.ts'

const secrets = {
  code: 'OAUTHCODE',
  signature: 'SIGNATURE5f3a',
  person: '张三',
  phone: '13800138000',
  address: '新港中路397号',
  openid: 'oOPENID',
  invoice: 'INVOICEID',
  image: '/9j/IMAGEDATA',
  paid: 'PAYSIGN',
  scanned: 'https://scanned.example/secret',
}

/** Every good answer of the reference, with something private in each field that can hold it. */
const full: Record<string, object> = {
  editAddress: { userName: secrets.person, telNumber: secrets.phone, addressDetailInfo: secrets.address },
  chooseInvoice: { choose_invoice_info: JSON.stringify([{ card_id: secrets.invoice, encrypt_code: secrets.invoice }]) },
  chooseInvoiceTitle: { choose_invoice_title_info: JSON.stringify({ type: '1', title: secrets.person }) },
  getLocalImgData: { localData: secrets.image },
  scanQRCode: { resultStr: secrets.scanned },
  batchAddCard: { card_list: [{ card_id: 'c', card_ext: secrets.openid, code: secrets.invoice, is_succ: 1 }] },
  chooseCard: { choose_card_info: [{ card_id: secrets.invoice, encrypt_code: secrets.invoice }] },
  openBusinessView: { extraData: { token: secrets.openid } },
  getWXDeviceTicket: { ticket: secrets.openid },
}

test('no private value of any flow is shown, and the words that tell what happened are', async () => {
  const client = freshPage(userAgents.android)
  history.replaceState(null, '', `/?code=${secrets.code}&state=s#/${secrets.openid}`)
  const trace: wove.TraceEvent[] = []
  await verify({
    signature: async () => ({ ...signature, signature: secrets.signature }),
    jsApiList: apiCases.map(({ native }) => native),
    onEvent: (event) => trace.push(event),
  })
  for (const each of apiCases) {
    const params = JSON.parse(
      JSON.stringify(each.params).replaceAll(/"(p|prepay_id=1|t|e|d)"/g, `"${secrets.paid}"`),
    ) as never
    client.answers(each.native, { ...goodAnswer(each, 'text', false), ...full[each.native] })
    await wove.pageJssdk().call(each.declaration, each.api === 'checkJsApi' ? (each.params as never) : params)
  }
  client.answers('getBrandWCPayRequest', {
    err_msg: 'get_brand_wcpay_request:fail',
    err_desc: `当前页面的URL未注册：${location.href}`,
  })
  await expect(wove.chooseWXPay({ timestamp: 1, nonceStr: 'n', package: 'p', paySign: secrets.paid })).rejects.toThrow(
    '当前页面的URL未注册',
  )
  wove.on('onMenuShare', () => {})
  await vi.waitFor(() => {
    client.fire('onMenuShare', { scene: 'friend', openid: secrets.openid })
    expect(trace.at(-1)?.kind).toBe('event')
  })

  const shown = JSON.stringify(trace)
  for (const secret of Object.values(secrets)) expect(shown).not.toContain(secret)
  expect(shown).toContain('当前页面的URL未注册')
  expect(new Set(trace.map(({ kind }) => kind))).toEqual(new Set(['verify', 'verified', 'call', 'answer', 'event']))
  expect(trace.find(({ kind }) => kind === 'verify')?.data).toMatchObject({
    verifyJsApiList: expect.stringContaining('chooseImage'),
  })
  const address = trace.find(({ kind, name }) => kind === 'answer' && name === 'editAddress')
  expect(address?.data).toMatchObject({ err_msg: 'editAddress:ok', userName: '‹2 characters›' })
})

test('a refusal is shown with its words', async () => {
  freshPage().answers('preVerifyJSAPI', {
    err_msg: 'preVerifyJSAPI:fail_invalid url domain',
    realAuthUrl: ['http://localhost:3000/?code=OAUTHCODE'],
  })
  const trace: wove.TraceEvent[] = []
  await expect(verify({ onEvent: (event) => trace.push(event) })).rejects.toThrow('invalid url domain')
  await vi.waitFor(() => expect(trace.map(({ kind }) => kind)).toEqual(['verify', 'refused']))
  expect(trace[1]?.data).toMatchObject({ err_msg: 'preVerifyJSAPI:fail_invalid url domain' })
  expect(JSON.stringify(trace)).not.toContain('OAUTHCODE')
})

test("a listener's mistake costs nobody the call", async () => {
  const client = freshPage()
  client.answers('getNetworkType', { err_msg: 'network_type:wifi' })
  const mistakes: unknown[] = []
  const hear = (error: unknown) => void mistakes.push(error)
  process.on('uncaughtException', hear)
  await verify({
    onEvent: () => {
      throw new Error('mistake')
    },
  })
  await expect(wove.getNetworkType()).resolves.toEqual({ networkType: 'wifi' })
  await vi.waitFor(() => expect(mistakes).not.toEqual([]))
  process.off('uncaughtException', hear)
})

test('debug prints the same to the console', async () => {
  freshPage()
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  await verify({ debug: true })
  await vi.waitFor(() => expect(log).toHaveBeenCalledWith(expect.objectContaining({ kind: 'verified' })))
  log.mockRestore()
})
