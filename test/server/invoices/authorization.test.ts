import { createWechatServer, type WechatServer } from '@wove/server'
import { beforeEach, describe, expect, test } from 'vitest'
import { account } from '../support/options.ts'
import { createUpstream, type Upstream } from '../support/upstream.ts'
import { visitPage } from '../support/wallet.ts'

let upstream: Upstream
let wechat: WechatServer

beforeEach(() => {
  upstream = createUpstream()
  wechat = createWechatServer({ ...account, fetch: upstream.fetch, log: () => {} })
})

const redirectUrl = 'https://h5.example.com/orders/7?a=1#done'
const order = { platformId: 's1', orderId: '7', amountCents: 3800, redirectUrl }
const contact = { phone: '0755-86000000', timeoutSeconds: 3600 }
const visit = (url: string, form?: Record<string, string>) => visitPage(upstream.platform, url, form)

describe('an invoice that the person agrees to', () => {
  beforeEach(() => wechat.invoices.setContact(contact))

  test('is told to the server alone: the address of the page says nothing', async () => {
    const url = await wechat.invoices.getAuthUrl(order)
    expect(url).toMatch(/^https:\/\/mp\.weixin\.qq\.com\/bizmall\/authinvoice\?/)
    expect(await wechat.invoices.getAuthData(order)).toEqual({ status: 'waiting' })
    expect(await visit(url, { decision: 'agree', title: 'company' })).toMatchObject({
      status: 302,
      location: redirectUrl,
    })
    expect(await wechat.invoices.getAuthData(order)).toEqual({
      status: 'authorized',
      authorizedAt: expect.any(Number),
      title: {
        kind: 'company',
        title: '深圳市梭织科技有限公司',
        taxNumber: '91440300MA5EXAMPLE',
        telephone: '0755-86000000',
        address: '深圳市南山区海天二路 33 号',
        custom: {},
      },
    })
  })

  test('can be for a person, who has no tax number', async () => {
    await visit(await wechat.invoices.getAuthUrl(order), { decision: 'agree', title: 'person' })
    expect(await wechat.invoices.getAuthData(order)).toMatchObject({
      title: { kind: 'person', title: '林小雨', email: 'lin@example.com' },
    })
  })

  test('has no title where none is asked for', async () => {
    await visit(await wechat.invoices.getAuthUrl({ ...order, type: 'receive' }))
    expect(await wechat.invoices.getAuthData(order)).toMatchObject({ status: 'authorized', title: undefined })
  })

  test('is waited for when the person refuses, and can be agreed to later', async () => {
    const url = await wechat.invoices.getAuthUrl(order)
    expect(await visit(url, { decision: 'refuse' })).toMatchObject({ location: redirectUrl })
    expect(await wechat.invoices.getAuthData(order)).toEqual({ status: 'waiting' })
    await visit(url)
    expect(await wechat.invoices.getAuthData(order)).toMatchObject({ status: 'authorized' })
  })

  test('is asked for once: neither the page nor a new address opens again', async () => {
    const url = await wechat.invoices.getAuthUrl(order)
    await visit(url)
    expect(await visit(url)).toMatchObject({ status: 400, text: expect.stringContaining('已经用过') })
    await expect(wechat.invoices.getAuthUrl(order)).rejects.toMatchObject({ raw: { errcode: 72018 } })
  })

  test('comes back to listed sites only', async () => {
    for (const url of ['https://evil.example/', 'javascript:alert(1)', '//h5.example.com/', '', undefined]) {
      const away = { ...order, redirectUrl: url as string }
      for (const call of [wechat.invoices.getAuthUrl, wechat.bills.getBillAuthUrl, wechat.bills.getRealNameAuthUrl])
        await expect(call(away)).rejects.toMatchObject({
          code: expect.stringMatching(/^(bad-request|origin-not-listed)$/),
        })
    }
    expect(upstream.count('authurl')).toBe(0)
  })

  test.each([0, -1, 1.5, Number.NaN, '3800'])('%j is no sum in cents', async (amountCents) => {
    const call = wechat.invoices.getAuthUrl({ ...order, amountCents: amountCents as number })
    await expect(call).rejects.toMatchObject({ code: 'bad-request' })
  })

  test('sends the ticket to the platform, and nowhere else', async () => {
    const url = await wechat.invoices.getAuthUrl(order)
    const ticket = await wechat.ticket('wx_card')
    expect(url).not.toContain(ticket)
  })

  test('a page for a made-up address, or of another kind, says so', async () => {
    const url = await wechat.invoices.getAuthUrl(order)
    for (const other of [`${url.slice(0, 60)}x#wechat_redirect`, url.replace('authinvoice', 'authbill')])
      expect(await visit(other)).toMatchObject({ status: 400 })
  })

  test.each([
    ['an address that is none', { errcode: 0, auth_url: 'javascript:alert(1)' }],
    ['nothing', { errcode: 0 }],
  ])('an answer with %s sends nobody anywhere', async (_, answer) => {
    upstream.misbehave = (request) => (request.url.includes('getauthurl') ? Response.json(answer) : undefined)
    await expect(wechat.invoices.getAuthUrl(order)).rejects.toMatchObject({ code: 'platform-unreachable' })
  })
})

test('without a contact there is no page: the error says what to call', async () => {
  await expect(wechat.invoices.getAuthUrl(order)).rejects.toMatchObject({ code: 'invoice-contact-missing' })
})

test('a bill needs no contact, and its address ends', async () => {
  const { url, expiresIn } = await wechat.bills.getBillAuthUrl(order)
  expect(expiresIn).toBe(7200)
  upstream.platform.clock.advance(7_201_000)
  expect(await visit(url)).toMatchObject({ status: 400 })
  // The clock of the platform alone has moved: a server that has just started has a ticket that holds.
  wechat = createWechatServer({ ...account, fetch: upstream.fetch, log: () => {} })
  const again = await wechat.bills.getBillAuthUrl(order)
  expect(await visit(again.url)).toMatchObject({ location: redirectUrl })
  expect(await wechat.invoices.getAuthData(order)).toMatchObject({ status: 'authorized' })
})

test('a real name is asked for, and the person comes back', async () => {
  const { url } = await wechat.bills.getRealNameAuthUrl({ redirectUrl })
  expect(await visit(url)).toMatchObject({ location: redirectUrl })
  expect(upstream.platform.authorizations.map(({ kind, answers }) => [kind, answers[0]?.agreed])).toEqual([
    ['realName', true],
  ])
})

describe('titles', () => {
  test('one of the account is saved as it is', async () => {
    await visit(await wechat.invoices.getUserTitleUrl({ title: 'Tea Ltd', taxNumber: '9144' }))
    expect(upstream.platform.authorizations[0]?.answers[0]?.title).toEqual({
      kind: 'company',
      title: 'Tea Ltd',
      taxNumber: '9144',
    })
  })

  test('without one the person fills it in', async () => {
    await visit(await wechat.invoices.getUserTitleUrl(), { decision: 'agree', title: 'person' })
    expect(upstream.platform.authorizations[0]?.answers[0]?.title).toMatchObject({ title: '林小雨' })
  })

  test('a code at a desk takes titles of everybody', async () => {
    const url = await wechat.invoices.getSelectTitleUrl({ attach: 'desk 7', bizName: 'Tea' })
    for (const title of ['company', 'person']) await visit(url, { decision: 'agree', title })
    const [asked] = upstream.platform.authorizations
    expect(asked).toMatchObject({ kind: 'selectTitle', attach: 'desk 7' })
    expect(asked?.answers.map(({ title }) => title?.kind)).toEqual(['company', 'person'])
  })
})

describe('cards', () => {
  test('a code is opened', async () => {
    expect(await wechat.cards.decryptCode(upstream.platform.encryptCode('42'))).toBe('42')
  })

  test('what is no code is refused', async () => {
    await expect(wechat.cards.decryptCode('made up')).rejects.toMatchObject({ code: 'platform-error' })
    for (const code of ['', undefined, 7, 'a'.repeat(1025)])
      await expect(wechat.cards.decryptCode(code as string)).rejects.toMatchObject({ code: 'bad-request' })
  })

  test('a member card is activated on the platform’s page', async () => {
    const url = await wechat.cards.getActivateUrl({ cardId: 'pMember', outerStr: 'desk' })
    expect(await visit(url)).toMatchObject({ status: 200, text: expect.stringContaining('已完成') })
    expect(upstream.platform.authorizations[0]).toMatchObject({
      kind: 'activateCard',
      cardId: 'pMember',
      attach: 'desk',
    })
  })
})
