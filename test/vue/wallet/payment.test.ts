import { mwebLink, type PaymentState, type PlacedOrder, useMerchantTransfer, usePayment } from '@wove/vue/wallet'
import { beforeEach, expect, test, vi } from 'vitest'
import { settle } from '../../support/vue-app.ts'
import { browser, useInPage } from '../../support/wallet.ts'

beforeEach(() => {
  vi.useFakeTimers()
  return () => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  }
})

const v3: PlacedOrder['payment'] = {
  appId: 'wx1',
  timeStamp: '1',
  nonceStr: 'n',
  package: 'prepay_id=7',
  signType: 'RSA',
  paySign: 's',
}
const v2: PlacedOrder['payment'] = {
  timestamp: 1,
  nonceStr: 'n',
  package: 'prepay_id=7',
  signType: 'HMAC-SHA256',
  paySign: 's',
}

const native = 'getBrandWCPayRequest'
const says = (word: string, desc?: string) => ({
  [native]: { err_msg: `get_brand_wcpay_request:${word}`, ...(desc && { err_desc: desc }) },
})

/** A page that pays, with a server that answers the questions about the order in turn, the last one for ever. */
async function checkout(
  answers: Record<string, unknown>,
  states: (PaymentState | Error)[],
  { payment = v3, userAgent }: { payment?: PlacedOrder['payment']; userAgent?: string } = {},
) {
  const order = vi.fn(async () => ({ id: '7', payment }))
  const confirm = vi.fn(async () => {
    const state = states.length > 1 ? states.shift()! : states[0]!
    if (state instanceof Error) throw state
    return state
  })
  const page = await useInPage(() => usePayment({ order, confirm }), { answers, ...(userAgent && { userAgent }) })
  return { ...page, order, confirm }
}

test('an order is paid when the server says so', async () => {
  const { it, client } = await checkout(says('ok'), ['paid'])
  const outcome = it.pay()
  expect(it.loading.value).toBe(true)
  await settle()
  expect(await outcome).toEqual({ kind: 'paid', id: '7' })
  expect(it.status.value).toBe('paid')
  expect(client.named(native)[0]!.args).toMatchObject({ appId: 'wx1', timeStamp: '1', signType: 'RSA' })
  expect(sessionStorage.getItem('wove.payment.order')).toBeNull()
})

test('parameters without an account go with that of the page', async () => {
  const { it, client } = await checkout(says('ok'), ['paid'], { payment: v2 })
  void it.pay()
  await settle()
  expect(client.named(native)[0]!.args).toMatchObject({ timeStamp: '1', signType: 'HMAC-SHA256' })
})

test("the client's ok is no payment: the server is asked until it has the money", async () => {
  const { it, confirm } = await checkout(says('ok'), ['unpaid', 'pending', new Error('down'), 'paid'])
  const outcome = it.pay()
  await settle()
  expect(it.status.value).toBe('confirming')
  await vi.advanceTimersByTimeAsync(7000)
  expect(await outcome).toEqual({ kind: 'paid', id: '7' })
  expect(confirm).toHaveBeenCalledTimes(4)
})

test('who has gone back and not paid has cancelled', async () => {
  const { it } = await checkout(says('cancel'), ['unpaid'])
  const outcome = it.pay()
  await settle()
  expect(await outcome).toEqual({ kind: 'cancelled', id: '7' })
  expect(it.cancelled.value).toBe(true)
})

test('a cancellation that the server knows better is a payment', async () => {
  const { it } = await checkout(says('cancel'), ['paid'])
  const outcome = it.pay()
  await settle()
  expect(await outcome).toMatchObject({ kind: 'paid' })
})

test.each([
  ['fail', '当前页面的URL未注册', 'pay-url-not-registered'],
  ['fail', '调用支付JSAPI缺少参数：total_fee', 'pay-parameter-missing'],
  ['cancel', '支付验证签名失败', 'pay-signature-wrong'],
  ['fail', '该订单已支付', 'pay-order-paid'],
  ['fail_invalid appid', '', 'pay-app-id-wrong'],
  ['fail', '系统繁忙，请稍后再试', 'failed'],
])('%s with "%s" is %s', async (word, desc, code) => {
  const { it } = await checkout(says(word, desc), ['unpaid'])
  const outcome = it.pay()
  await settle()
  expect(await outcome).toMatchObject({ kind: 'failed', id: '7', error: { code } })
  expect(it.error.value?.code).toBe(code)
})

test('an answer without a word leaves it to the server, which is asked for a minute', async () => {
  const { it } = await checkout({ [native]: {} }, ['pending'])
  const outcome = it.pay()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(await outcome).toEqual({ kind: 'pending', id: '7' })
  expect(it.status.value).toBe('pending')
  expect(it.loading.value).toBe(false)
})

test('a silent client is given up when the person asks, and the server says what is', async () => {
  const { it } = await checkout({ [native]: 'silence' }, ['paid'])
  const outcome = it.pay()
  await vi.advanceTimersByTimeAsync(20_000)
  expect(it.status.value).toBe('paying')
  const checked = it.check()
  await settle()
  expect(await checked).toEqual({ kind: 'paid', id: '7' })
  expect(await outcome).toEqual({ kind: 'paid', id: '7' })
})

test('a second tap places no second order', async () => {
  const { it, order, client } = await checkout({ [native]: 'silence' }, ['pending'])
  void it.pay()
  void it.pay()
  await settle()
  void it.pay()
  await settle()
  expect(order).toHaveBeenCalledTimes(1)
  expect(client.named(native)).toHaveLength(1)
})

test('nobody pays again while the server does not know', async () => {
  const { it, order } = await checkout(says('ok'), ['pending'])
  void it.pay()
  await vi.advanceTimersByTimeAsync(60_000)
  const again = it.pay()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(await again).toEqual({ kind: 'pending', id: '7' })
  expect(order).toHaveBeenCalledTimes(1)
})

test('after a cancellation the server learns which order it was, and can sign it again', async () => {
  const { it, order } = await checkout(says('cancel'), ['unpaid'])
  void it.pay()
  await settle()
  void it.pay()
  await settle()
  expect(order).toHaveBeenLastCalledWith('7', expect.anything())
})

test('the order outlives a reload: the next page asks by itself', async () => {
  const order = vi.fn(async () => ({ id: '8', payment: v3 }))
  const { it, scope } = await useInPage(
    () => {
      // What an earlier page of this tab has left.
      sessionStorage.setItem('wove.payment.order', '{"id":"7"}')
      return usePayment({ order, confirm: async () => 'paid' })
    },
    { answers: says('ok') },
  )
  await settle()
  expect([it.status.value, it.value.value]).toEqual(['paid', '7'])
  expect(order).not.toHaveBeenCalled()
  scope.stop()
})

test('a page that is restored gives the sheet up and asks', async () => {
  const { it } = await checkout({ [native]: 'silence' }, ['paid'])
  void it.pay()
  await settle()
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
  await settle()
  expect(it.status.value).toBe('paid')
})

test('an order that cannot be placed is said so', async () => {
  const { it } = await useInPage(() =>
    usePayment({
      order: async () => {
        throw new Error('sold out')
      },
      confirm: async () => 'unpaid',
    }),
  )
  expect(await it.pay()).toMatchObject({ kind: 'failed', error: { code: 'order-unreachable' } })
  expect(it.error.value?.message).toContain('sold out')
})

test('outside of WeChat it fails with the reason', async () => {
  const { it } = await checkout({}, ['unpaid'], { userAgent: browser })
  const outcome = it.pay()
  await settle()
  expect(await outcome).toMatchObject({ kind: 'failed', error: { code: 'not-in-wechat' } })
})

test('what leaves the page asks no more', async () => {
  const { it, scope, confirm } = await checkout(says('ok'), ['pending'])
  const outcome = it.pay()
  await settle()
  const asked = confirm.mock.calls.length
  scope.stop()
  expect(await outcome).toMatchObject({ kind: 'failed', error: { code: 'aborted' } })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(confirm).toHaveBeenCalledTimes(asked)
  // The next page goes on.
  expect(sessionStorage.getItem('wove.payment.order')).toContain('"7"')
})

test('a link to pay at outside of WeChat keeps what is signed, and takes https only', () => {
  const url = 'https://wx.tenpay.com/cgi-bin/mmpayweb-bin/checkmweb?prepay_id=wx2016&package=1825'
  expect(mwebLink(url, 'https://a.b/c?d=1&e=2')).toBe(`${url}&redirect_url=https%3A%2F%2Fa.b%2Fc%3Fd%3D1%26e%3D2`)
  expect(() => mwebLink('javascript:alert(1)', 'https://a.b/')).toThrow('no absolute https address')
  expect(() => mwebLink(url, '/orders/7')).toThrow('no absolute https address')
})

const params = { mchId: '1230000109', appId: 'wx1', package: 'p' }

test('a transfer is shown, which is all that the client says', async () => {
  const { it, client } = await useInPage(() => useMerchantTransfer({ transfer: async () => params }), {
    answers: {
      checkJsApi: { err_msg: 'x:ok', checkResult: { requestMerchantTransfer: true } },
      requestMerchantTransfer: { err_msg: 'requestMerchantTransfer:ok' },
    },
  })
  const outcome = it.request()
  await settle()
  expect(await outcome).toEqual({ kind: 'ok', value: 'shown' })
  expect(client.named('requestMerchantTransfer')[0]!.args).toMatchObject(params)
})

test('no transfer is made for a client that cannot show it', async () => {
  const transfer = vi.fn(async () => params)
  const { it } = await useInPage(() => useMerchantTransfer({ transfer }), {
    answers: { checkJsApi: { err_msg: 'x:ok', checkResult: { requestMerchantTransfer: false } } },
  })
  const outcome = it.request()
  await settle()
  expect(await outcome).toMatchObject({ kind: 'failed', error: { code: 'not-supported' } })
  expect(transfer).not.toHaveBeenCalled()
})
