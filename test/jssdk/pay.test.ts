import { isWxError } from '@wove/core'
import { chooseWXPay, getBrandWCPayRequest, pay } from '@wove/jssdk'
import { describe, expect, test, vi } from 'vitest'
import { fakeClient } from '../support/fake-client.ts'
import { freshPage, verify } from '../support/page.ts'

const own = {
  appId: 'wx-order',
  timeStamp: '1414723227',
  nonceStr: 'n',
  package: 'prepay_id=1',
  signType: 'RSA',
  paySign: 'p',
} as const
const { appId: _, timeStamp, ...rest } = own
const configured = { timestamp: timeStamp, ...rest }

describe.each([
  ['with its own account', own],
  ['with the account of configure()', configured],
])('%s', (_name, order) => {
  test.each([
    [{ err_msg: 'get_brand_wcpay_request:ok' }, 'ok'],
    [{ err_msg: 'get_brand_wcpay_request:cancel' }, 'cancelled'],
    [{}, 'unknown'],
    [{ total: 1 }, 'unknown'],
    [{ err_msg: '' }, 'unknown'],
    ['{"err_msg":"get_brand', 'unknown'],
  ])('the answer %j is %s', async (answer, outcome) => {
    freshPage().answers('getBrandWCPayRequest', answer)
    void verify()
    expect(await pay(order)).toBe(outcome)
  })

  test("a failure has the client's reason", async () => {
    freshPage().answers('getBrandWCPayRequest', {
      err_msg: 'get_brand_wcpay_request:fail',
      err_code: '3',
      err_desc: '当前页面的URL未注册',
    })
    void verify()
    await expect(pay(order)).rejects.toMatchObject({
      code: 'failed',
      message: expect.stringContaining('当前页面的URL未注册'),
    })
  })

  test('a doubt has what it comes from as its cause', async () => {
    vi.useFakeTimers()
    freshPage().answers('getBrandWCPayRequest', 'silence')
    void verify()
    const paying =
      'appId' in order ? getBrandWCPayRequest(order, { timeout: 100 }) : chooseWXPay(order, { timeout: 100 })
    const told = expect(paying).rejects.toMatchObject({
      code: 'payment-unknown',
      message: expect.stringMatching(/^\w+: payment-unknown$/),
      cause: { code: 'timeout' },
    })
    await vi.advanceTimersByTimeAsync(101)
    await told
    vi.useRealTimers()
  })

  test('a person is not rushed; a page that gives up does not know', async () => {
    vi.useFakeTimers()
    freshPage().answers('getBrandWCPayRequest', 'silence')
    void verify()
    let outcome: string | undefined
    const ended = pay(order, { timeout: 600_000 }).then((each) => (outcome = each))
    await vi.advanceTimersByTimeAsync(599_000)
    expect(outcome).toBeUndefined()
    await vi.advanceTimersByTimeAsync(2_000)
    await ended
    expect(outcome).toBe('unknown')
    vi.useRealTimers()
  })
})

test('its own account needs neither configure nor a signature', async () => {
  const client = freshPage()
  client.answers('getBrandWCPayRequest', { err_msg: 'get_brand_wcpay_request:ok' })
  expect(await pay(own)).toBe('ok')
  expect(client.calls.map(({ name }) => name)).toEqual(['getBrandWCPayRequest'])
  expect(client.calls[0]?.args).toEqual(own)
})

test('what fails before anything was sent is not unknown', async () => {
  freshPage().answers('preVerifyJSAPI', { err_msg: 'preVerifyJSAPI:fail_invalid signature' })
  void verify()
  const error: unknown = await pay(configured).catch((reason: unknown) => reason)
  expect(isWxError(error, 'invalid-signature')).toBe(true)
})

test('a bridge that throws leaves it open whether anything was sent', async () => {
  freshPage()
  fakeClient()
  vi.stubGlobal('WeixinJSBridge', {
    invoke: () => {
      throw new Error('dead')
    },
    on: () => {},
  })
  expect(await pay(own)).toBe('unknown')
})
