import { createHash } from 'node:crypto'
import { simulateWechat, type SimulatedWechat } from '@wove/simulator/vitest'
import { beforeEach, describe, expect, test } from 'vitest'
import { invoke, verify } from './raw-bridge.ts'

// Signatures are made here with Node's own crypto, the way a careless backend would: the platform has to find out how.
const appId = 'wx0123456789abcdef'
const other = 'wxfedcba9876543210'
const accounts = [appId, other].map((each) => ({
  appId: each,
  secret: '0123456789abcdef0123456789abcdef',
  domains: ['localhost'],
  kind: 'service' as const,
}))
const [timestamp, nonce, cardId] = ['1404896688', 'jonyqin', 'pjZ8Yt1XGILfi-FUsewpnnolGgZk']

let wechat: SimulatedWechat
let fields: Record<string, unknown>
let ticket: string

const sha1 = (text: string) => createHash('sha1').update(text).digest('hex')
const values = (...each: string[]) => sha1(each.sort().join(''))

async function ticketOf(account: string, type: string): Promise<{ token: string; ticket: string }> {
  const ask = async (path: string, init?: RequestInit) =>
    (await (
      await wechat.platform.fetch(new Request(`https://api.weixin.qq.com/cgi-bin/${path}`, init))
    ).json()) as Record<string, string>
  const body = JSON.stringify({ grant_type: 'client_credential', appid: account, secret: accounts[0]!.secret })
  const { access_token: token = '' } = await ask('stable_token', { method: 'POST', body })
  const { ticket: found = '' } = await ask(`ticket/getticket?type=${type}&access_token=${token}`)
  return { token, ticket: found }
}

beforeEach(async () => {
  wechat = simulateWechat({ accounts })
  fields = await verify(wechat, ['batchAddCard', 'chooseCard', 'chooseInvoice'])
  ticket = (await ticketOf(appId, 'wx_card')).ticket
})

const invoice = (cardSign: string, more: object = {}) =>
  invoke('chooseInvoice', { ...fields, timestamp, nonceStr: nonce, signType: 'SHA1', cardSign, ...more })
const card = (cardSign: string, more: object = {}) =>
  invoke('chooseCard', {
    ...fields,
    app_id: appId,
    time_stamp: timestamp,
    nonce_str: nonce,
    sign_type: 'SHA1',
    card_sign: cardSign,
    ...more,
  })
const add = (signature: string | undefined, ext: object = {}) =>
  invoke('batchAddCard', {
    ...fields,
    card_list: [{ card_id: cardId, card_ext: JSON.stringify({ timestamp, nonce_str: nonce, signature, ...ext }) }],
  })

describe('chooseInvoice', () => {
  test('with the right signature asks the person', async () => {
    wechat.next('chooseInvoice', { invoices: [] })
    expect(await invoice(values(ticket, timestamp, nonce, appId, 'INVOICE'))).toMatchObject({
      err_msg: 'choose_invoice:ok',
    })
    expect(wechat.diagnosis('chooseInvoice')).toBeUndefined()
  })

  test.each<[string, () => string | Promise<string>]>([
    ['cardType-missing', () => values(ticket, timestamp, nonce, appId)],
    ['appid-missing', () => values(ticket, timestamp, nonce, 'INVOICE')],
    ['nonceStr-missing', () => values(ticket, timestamp, appId, 'INVOICE')],
    ['timestamp-missing', () => values(ticket, nonce, appId, 'INVOICE')],
    ['signType-signed', () => values(ticket, timestamp, nonce, appId, 'INVOICE', 'SHA1')],
    ['page-ticket', async () => values((await ticketOf(appId, 'jsapi')).ticket, timestamp, nonce, appId, 'INVOICE')],
    ['token-as-ticket', async () => values((await ticketOf(appId, 'jsapi')).token, timestamp, nonce, appId, 'INVOICE')],
    [
      'other-account',
      async () => values((await ticketOf(other, 'wx_card')).ticket, timestamp, nonce, appId, 'INVOICE'),
    ],
    ['milliseconds', () => values(ticket, `${timestamp}042`, nonce, appId, 'INVOICE')],
    ['nonce-differs', () => values(ticket, timestamp, String(fields.verifyNonceStr), appId, 'INVOICE')],
    ['timestamp-differs', () => values(ticket, String(fields.verifyTimestamp), nonce, appId, 'INVOICE')],
    ['unsorted', () => sha1([ticket, timestamp, nonce, appId, 'INVOICE'].join(''))],
    ['separated', () => sha1([ticket, timestamp, nonce, appId, 'INVOICE'].sort().join('&'))],
    ['upper-case', () => values(ticket, timestamp, nonce, appId, 'INVOICE').toUpperCase()],
    ['unknown', () => values(ticket, 'something else')],
  ])('%s is named, with its cure and both texts, and nobody is asked', async (mistake, signed) => {
    expect(await invoice(await signed())).toEqual({ err_msg: 'choose_invoice:fail' })
    const diagnosis = wechat.diagnosis('chooseInvoice')
    expect(diagnosis?.mistakes).toEqual([mistake])
    expect(diagnosis?.expected).toMatch(/^1404896688 \+ INVOICE \+ card_ticket_… \+ jonyqin \+ wx0123456789abcdef$/)
    expect(diagnosis?.found === undefined).toBe(mistake === 'unknown')
    for (const text of [diagnosis?.says, diagnosis?.cure]) {
      expect(text?.zh).toMatch(/\p{Script=Han}/u)
      expect(text?.en).toMatch(/\w+ \w+/)
    }
    expect(JSON.stringify(diagnosis)).not.toContain(ticket)
  })

  test('milliseconds are named although the page was signed in that very second', async () => {
    const second = String(fields.verifyTimestamp)
    await invoice(values(ticket, second, nonce, appId, 'INVOICE'), { timestamp: `${second}000` })
    expect(wechat.diagnosis('chooseInvoice')?.mistakes).toEqual(['milliseconds'])
  })

  test('two mistakes at once are both named', async () => {
    const { ticket: page } = await ticketOf(appId, 'jsapi')
    await invoice(values(page, timestamp, nonce, appId))
    expect(wechat.diagnosis('chooseInvoice')?.mistakes).toEqual(['page-ticket', 'cardType-missing'])
  })

  test.each([
    ['field-missing', { cardSign: undefined }],
    ['letter-case', { nonceStr: undefined, noncestr: nonce }],
  ])('%s is told before anything is hashed', async (mistake, more) => {
    expect(await invoice('s', more)).toEqual({ err_msg: 'choose_invoice:fail' })
    expect(wechat.diagnosis('chooseInvoice')?.mistakes).toEqual([mistake])
  })

  test('a ticket that nobody has fetched is said to be none', async () => {
    wechat = simulateWechat({ accounts, seed: 'fresh' })
    fields = await verify(wechat, ['chooseInvoice'])
    await invoice(sha1('constant'))
    expect(wechat.diagnosis('chooseInvoice')?.mistakes).toEqual(['ticket-never-fetched'])
  })

  test('an old ticket is named as such', async () => {
    const old = ticket
    wechat.platform.clock.advance(7_201_000)
    await ticketOf(appId, 'wx_card')
    await invoice(values(old, timestamp, nonce, appId, 'INVOICE'))
    expect(wechat.diagnosis('chooseInvoice')?.mistakes).toEqual(['old-ticket'])
  })

  test("what the page's own verification says is another thing", async () => {
    await invoice('wrong')
    expect(wechat.diagnosis()).toBeUndefined()
    expect(wechat.diagnosis('chooseCard')).toBeUndefined()
  })
})

describe('chooseCard', () => {
  test('with a wrong signature gives an empty list, as phones do: only the diagnosis tells', async () => {
    wechat.next('chooseCard', { cards: [{ cardId, code: '7' }] })
    expect(await card(values(ticket, timestamp, nonce))).toEqual({ err_msg: 'choose_card:ok', choose_card_info: '[]' })
    expect(wechat.diagnosis('chooseCard')?.mistakes).toEqual(['app_id-missing'])
  })

  test('takes what narrows the choice into the signature', async () => {
    const cardSign = values(ticket, timestamp, nonce, appId, cardId, 'GROUPON')
    wechat.next('chooseCard', { cards: [{ cardId, code: '7' }] })
    expect(await card(cardSign, { card_id: cardId, card_type: 'GROUPON' })).toMatchObject({
      choose_card_info: expect.stringContaining(cardId),
    })
    await card(values(ticket, timestamp, nonce, appId, cardId), { card_id: cardId, card_type: 'GROUPON' })
    expect(wechat.diagnosis('chooseCard')?.mistakes).toEqual(['card_type-missing'])
  })

  test('sorts capitals first', async () => {
    const all = [ticket, timestamp, nonce, appId, cardId, 'GROUPON']
    const text = all.sort((a, b) => a.localeCompare(b)).join('')
    await card(sha1(text), { card_id: cardId, card_type: 'GROUPON' })
    expect(wechat.diagnosis('chooseCard')?.mistakes).toEqual(['case-ignored'])
  })
})

describe('addCard', () => {
  test('takes a card once: the same signature again is refused', async () => {
    const signature = values(ticket, timestamp, cardId, nonce)
    wechat.next('addCard', {})
    expect(await add(signature)).toMatchObject({ err_msg: 'batch_add_card:ok' })
    expect(await add(signature)).toEqual({ err_msg: 'batch_add_card:fail' })
    expect(wechat.diagnosis('addCard')?.mistakes).toEqual(['repeated'])
  })

  test.each<[string, object, string[]]>([
    ['app_id-signed', {}, [timestamp, cardId, nonce, appId]],
    ['card_id-missing', {}, [timestamp, nonce]],
    ['code-missing', { code: '7' }, [timestamp, cardId, nonce]],
    ['openid-missing', { openid: 'o7' }, [timestamp, cardId, nonce]],
    ['nonceStr-signed', { nonce_str: undefined, nonceStr: nonce }, [timestamp, cardId, nonce]],
  ])('%s is named', async (mistake, ext, signed) => {
    expect(await add(values(ticket, ...signed), ext)).toEqual({ err_msg: 'batch_add_card:fail' })
    expect(wechat.diagnosis('addCard')?.mistakes).toEqual([mistake])
  })

  test('a timestamp may be a number or a text', async () => {
    wechat.next('addCard', {})
    const answer = await add(values(ticket, timestamp, cardId, nonce), { timestamp: Number(timestamp) })
    expect(answer).toMatchObject({ err_msg: 'batch_add_card:ok' })
  })

  test.each([['{"timestamp":'], ['[]'], ['null'], [{ timestamp }], [undefined]])(
    'a cardExt of %j is no JSON text of an object',
    async (card_ext) => {
      await invoke('batchAddCard', { ...fields, card_list: [{ card_id: cardId, card_ext }] })
      expect(wechat.diagnosis('addCard')?.mistakes).toEqual(['card-ext-no-text'])
    },
  )
})

test('a test without a backend signs all three as the account does', async () => {
  wechat.next('addCard', {})
  wechat.next('chooseCard', { cards: [{ cardId, code: '7' }] })
  wechat.next('chooseInvoice', { invoices: [{ cardId, code: '7' }] })
  const { timestamp: time_stamp, nonceStr: nonce_str, cardSign: card_sign } = wechat.signChoice({ cardId })
  const ext = JSON.stringify(wechat.signCard({ cardId, code: '7' }))
  await invoke('batchAddCard', { ...fields, card_list: [{ card_id: cardId, card_ext: ext }] })
  await invoke('chooseCard', { ...fields, app_id: appId, card_id: cardId, time_stamp, nonce_str, card_sign })
  await invoke('chooseInvoice', { ...fields, ...wechat.signInvoice() })
  for (const api of ['addCard', 'chooseCard', 'chooseInvoice'] as const) {
    expect(wechat.calls(api)[0]?.answer?.err_msg).toMatch(/:ok$/)
    expect(wechat.diagnosis(api)).toBeUndefined()
  }
})
