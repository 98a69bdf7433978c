import { createWechatServer, type WechatServer } from '@wove/server'
import { beforeEach, describe, expect, test } from 'vitest'
import { account } from '../support/options.ts'
import { createUpstream, type Upstream } from '../support/upstream.ts'
import { chooseInvoices } from '../support/wallet.ts'

let upstream: Upstream
let wechat: WechatServer
let taxi: { cardId: string; encryptCode: string }
let hotel: { cardId: string; encryptCode: string }

beforeEach(() => {
  upstream = createUpstream()
  wechat = createWechatServer({ ...account, fetch: upstream.fetch, log: () => {} })
  ;[taxi, hotel] = chooseInvoices(upstream.platform) as [typeof taxi, typeof hotel]
})

const stateOf = async (invoice: typeof taxi) => (await wechat.invoices.query(invoice)).reimburseStatus

describe('query', () => {
  test('tells what stands on the invoice, in cents', async () => {
    expect(await wechat.invoices.query(taxi)).toMatchObject({
      cardId: 'pInvoiceTaxi',
      payee: '深圳市出租汽车有限公司',
      title: '深圳市梭织科技有限公司',
      feeCents: 4600,
      feeWithoutTaxCents: 4340,
      taxCents: 260,
      billingNo: '310001928374',
      reimburseStatus: 'init',
      openid: expect.stringMatching(/^o[\da-f]{27}$/),
    })
  })

  test('asks for several in one call, in their order', async () => {
    const invoices = await wechat.invoices.queryAll([hotel, taxi])
    expect(invoices.map(({ feeCents }) => feeCents)).toEqual([58_800, 4600])
    expect(upstream.count('getinvoicebatch')).toBe(1)
  })

  test('renews a token that the platform calls dead, once', async () => {
    await wechat.invoices.query(taxi)
    await upstream.platform.fetch(
      new Request('https://x/simulator/faults', { method: 'POST', body: '{"tokenStolen":true}' }),
    )
    expect(await stateOf(taxi)).toBe('init')
    expect(upstream.count('getinvoiceinfo')).toBe(3)
  })

  test('an answer that is no invoice is not taken for one', async () => {
    upstream.misbehave = (request) =>
      request.url.includes('getinvoiceinfo') ? Response.json({ errcode: 0, user_info: { fee: '4600' } }) : undefined
    await expect(wechat.invoices.query(taxi)).rejects.toMatchObject({ code: 'platform-unreachable' })
  })

  test.each([
    [undefined],
    [null],
    [{}],
    [{ cardId: 7, encryptCode: 'e' }],
    [{ cardId: 'p', encryptCode: '' }],
    [{ cardId: 'p', encryptCode: { $ne: '' } }],
    [{ cardId: 'p'.repeat(65), encryptCode: 'e' }],
    [{ cardId: 'p', encryptCode: 'e'.repeat(1025) }],
  ])('%j of a page is refused before anybody is asked', async (reference) => {
    const { invoices } = wechat
    for (const call of [invoices.query, invoices.lock, invoices.reimburse, invoices.unlock])
      await expect(call((reference ?? {}) as never)).rejects.toMatchObject({ code: 'bad-request' })
    for (const list of [reference, [], [reference]])
      await expect(invoices.queryAll(list as never)).rejects.toMatchObject({ code: 'bad-request' })
    expect(upstream.count('')).toBe(0)
  })

  test('a code that is of no invoice keeps the words of the platform', async () => {
    await expect(wechat.invoices.query({ ...taxi, encryptCode: 'made up' })).rejects.toMatchObject({
      code: 'platform-error',
      raw: { errcode: 40056 },
    })
  })
})

describe('lock, reimburse, unlock', () => {
  test('an invoice is locked, reimbursed, and never a second time', async () => {
    await wechat.invoices.lock(taxi)
    expect(await stateOf(taxi)).toBe('lock')
    await wechat.invoices.reimburse(taxi)
    expect(await stateOf(taxi)).toBe('closure')
    for (const again of [wechat.invoices.reimburse, wechat.invoices.lock, wechat.invoices.unlock])
      await expect(again(taxi)).rejects.toMatchObject({ code: 'invoice-reimbursed', raw: { errcode: 72061 } })
  })

  test('an unlocked one is free again', async () => {
    await wechat.invoices.lock(taxi)
    await wechat.invoices.unlock(taxi)
    expect(await stateOf(taxi)).toBe('init')
  })

  test('one that is not locked cannot be reimbursed', async () => {
    await expect(wechat.invoices.reimburse(taxi)).rejects.toMatchObject({ code: 'invoice-not-locked' })
    expect(await stateOf(taxi)).toBe('init')
  })

  test('one that another account has locked is out of reach', async () => {
    const other = { appId: 'wxfedcba9876543210', appSecret: 'f'.repeat(32) }
    upstream = createUpstream([other])
    wechat = createWechatServer({ ...account, accounts: [other], fetch: upstream.fetch, log: () => {} })
    ;[taxi] = chooseInvoices(upstream.platform) as [typeof taxi]
    await wechat.invoices.lock(taxi, { appId: other.appId })
    for (const call of [wechat.invoices.lock, wechat.invoices.reimburse, wechat.invoices.unlock])
      await expect(call(taxi)).rejects.toMatchObject({ code: 'invoice-locked', raw: { errcode: 72023 } })
  })

  test('an answer that got lost is not asked for again: a second call would be told "reimbursed"', async () => {
    await wechat.invoices.lock(taxi)
    upstream.misbehave = async (request) => {
      if (!request.url.includes('updateinvoicestatus')) return undefined
      await upstream.platform.fetch(request)
      throw new TypeError('connection reset')
    }
    await expect(wechat.invoices.reimburse(taxi)).rejects.toMatchObject({ code: 'platform-unreachable' })
    expect(upstream.count('updateinvoicestatus')).toBe(2)
    upstream.misbehave = undefined
    expect(await stateOf(taxi)).toBe('closure')
  })

  test('several are moved together, all or none', async () => {
    const { openid } = await wechat.invoices.query(taxi)
    await wechat.invoices.lockAll({ openid, invoices: [taxi, hotel] })
    expect([await stateOf(taxi), await stateOf(hotel)]).toEqual(['lock', 'lock'])
    await wechat.invoices.unlock(hotel)
    const both = { openid, invoices: [taxi, hotel] }
    await expect(wechat.invoices.reimburseAll(both)).rejects.toMatchObject({ code: 'invoice-not-locked' })
    expect([await stateOf(taxi), await stateOf(hotel)]).toEqual(['lock', 'init'])
    await wechat.invoices.unlockAll(both)
    expect([await stateOf(taxi), await stateOf(hotel)]).toEqual(['init', 'init'])
  })

  test('those of another person than the named one are left alone', async () => {
    await expect(wechat.invoices.lockAll({ openid: 'oSomebodyElse', invoices: [taxi] })).rejects.toMatchObject({
      raw: { errcode: 72037 },
    })
    expect(await stateOf(taxi)).toBe('init')
  })
})

test('no route of the server leads to any of this', async () => {
  for (const path of ['invoices', 'invoices/lock', 'invoices/reimburse', 'cards/decrypt', 'bills']) {
    const request = new Request(`https://h5.example.com/api/wechat/${path}`, {
      method: 'POST',
      body: JSON.stringify(taxi),
    })
    expect((await wechat.fetch(request)).status).toBe(404)
  }
  expect(await stateOf(taxi)).toBe('init')
})
