import { createWechatServer, isWxError, type NoticeData } from '@wove/server'
import { describe, expect, test } from 'vitest'
import { account, sessionKey } from '../support/options.ts'
import { createShop, type Shop } from '../support/shop.ts'
import { createUpstream } from '../support/upstream.ts'

const parcel = { thing1: '乌龙茶 250 g', character_string2: 'SF1234567890' }
const bus = { thing1: '31 路', phrase2: '晚点' }

/** The code of what the shop meets when it sends, or `sent`. */
async function sends({ server, openid }: Shop, templateId: string, data: NoticeData, more = {}): Promise<string> {
  const notice = { openid, templateId, data, ...more }
  return server.sendSubscriptionNotice(notice).then(
    () => 'sent',
    (error: unknown) => (isWxError(error) ? error.code : String(error)),
  )
}

describe('from the tag to the notice', () => {
  test('a consent is posted, the notice is sent and delivered, and both events arrive', async () => {
    const shop = await createShop()
    const response = await shop.post(await shop.answer({ orderShipped: 'accept' }))
    expect(await response.json()).toEqual({ accepted: ['orderShipped'] })
    expect(shop.subscriptions).toMatchObject([{ user: { openid: shop.openid }, accepted: ['orderShipped'] }])

    expect(await sends(shop, 'orderShipped', parcel, { page: 'https://h5.example.com/orders/7' })).toBe('sent')
    expect(shop.platform.notices).toMatchObject([
      {
        openid: shop.openid,
        title: '发货通知',
        page: 'https://h5.example.com/orders/7',
        rows: [
          { label: '商品', value: '乌龙茶 250 g' },
          { label: '运单号', value: 'SF1234567890' },
        ],
      },
    ])
    const { msgId } = shop.platform.notices[0]!
    expect(await shop.events()).toEqual([
      ['subscribe_msg_popup_event', [{ templateId: 'orderShipped', status: 'accept', scene: 'page' }]],
      ['subscribe_msg_sent_event', [{ templateId: 'orderShipped', msgId, errorCode: 0, errorStatus: 'success' }]],
    ])
    expect(shop.messages.every(({ openid }) => openid === shop.openid)).toBe(true)
  })

  test.each([
    ['encrypted', { encodingAesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG' }],
    ['as JSON', { format: 'json' }],
    ['as encrypted JSON', { format: 'json', encodingAesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG' }],
  ] as const)('the events arrive %s, too', async (_name, messages) => {
    const shop = await createShop(messages)
    await shop.answer({ orderShipped: 'accept', priceDrop: 'reject' })
    await sends(shop, 'orderShipped', parcel)
    expect((await shop.events()).map(([kind, list]) => [kind, (list as unknown[]).length])).toEqual([
      ['subscribe_msg_popup_event', 2],
      ['subscribe_msg_sent_event', 1],
    ])
    expect(shop.platform.pushed.every(({ taken, tries }) => taken && tries === 1)).toBe(true)
  })

  test('one consent is one notice', async () => {
    const shop = await createShop()
    await shop.answer({ orderShipped: 'accept' })
    expect(await sends(shop, 'orderShipped', parcel)).toBe('sent')
    expect(await sends(shop, 'orderShipped', parcel)).toBe('notice-refused')
    for (let i = 0; i < 2; i++) await shop.answer({ orderShipped: 'accept' })
    expect([await sends(shop, 'orderShipped', parcel), await sends(shop, 'orderShipped', parcel)]).toEqual([
      'sent',
      'sent',
    ])
    expect(await sends(shop, 'orderShipped', parcel)).toBe('notice-refused')
  })

  test('a long-term consent holds until it is switched off, and the shop hears of that', async () => {
    const shop = await createShop()
    await shop.answer({ busLate: 'accept' })
    for (let i = 0; i < 3; i++) expect(await sends(shop, 'busLate', bus)).toBe('sent')
    shop.platform.switchOffNotices('busLate')
    expect(await sends(shop, 'busLate', bus)).toBe('notice-refused')
    expect((await shop.events()).at(-1)).toEqual([
      'subscribe_msg_change_event',
      [{ templateId: 'busLate', status: 'reject' }],
    ])
  })

  test.each(['reject', 'cancel'] as const)('%s: the page says so, and nothing can be sent', async (status) => {
    const shop = await createShop()
    const response = await shop.post(await shop.answer({ orderShipped: status }))
    expect(await response.json()).toEqual({ accepted: [] })
    expect(shop.subscriptions[0]!.statuses).toEqual({ orderShipped: status })
    expect(await sends(shop, 'orderShipped', parcel)).toBe('notice-refused')
    // Nobody hears of a sheet that was closed.
    expect(await shop.events()).toHaveLength(status === 'reject' ? 1 : 0)
  })

  test('filter: of two templates with one title the first is asked for, the second is not', async () => {
    const shop = await createShop()
    await shop.post(await shop.answer({ orderShipped: 'accept', orderSent: 'accept' }))
    expect(shop.subscriptions[0]).toMatchObject({
      statuses: { orderShipped: 'accept', orderSent: 'filter' },
      accepted: ['orderShipped'],
    })
    expect(await sends(shop, 'orderSent', { thing1: '茶' })).toBe('notice-refused')
  })

  test.each([
    ['first', 1],
    ['always', 2],
  ] as const)('where the platform tells of %s: %i of two answers', async (popupEvent, told) => {
    const shop = await createShop({}, popupEvent)
    for (const status of ['reject', 'accept'] as const) await shop.answer({ orderShipped: status })
    expect(await shop.events()).toHaveLength(told)
  })

  test('what one person has agreed to is no consent of another', async () => {
    const shop = await createShop()
    await shop.answer({ orderShipped: 'accept' })
    const [other] = shop.platform.people.all.slice(1)
    const openid = shop.platform.people.openid(shop.platform.accounts[0]!, other!)
    expect(await sends({ ...shop, openid }, 'orderShipped', parcel)).toBe('notice-refused')
  })

  test('a server that does not take an event is tried three times', async () => {
    const shop = await createShop({ token: 'anotherToken' })
    await shop.answer({ orderShipped: 'accept' })
    expect(await shop.events()).toEqual([])
    expect(shop.platform.pushed).toMatchObject([{ event: 'subscribe_msg_popup_event', tries: 3, taken: false }])
  })
})

describe('what is wrong with a notice is said by its own code', () => {
  test.each([
    ['a template of nobody', 'nobodys', parcel, {}, 'notice-unknown-template'],
    ['a person of nobody', 'orderShipped', parcel, { openid: 'oNobody' }, 'notice-bad-openid'],
    ['a page elsewhere', 'orderShipped', parcel, { page: 'https://elsewhere.example/' }, 'notice-bad-page'],
    ['a field that is missing', 'orderShipped', { thing1: '茶' }, {}, 'notice-bad-data'],
    ['a field of another template', 'orderShipped', { ...parcel, amount3: '¥1' }, {}, 'notice-bad-data'],
  ])('%s', async (_name, templateId, data, more, code) => {
    const shop = await createShop()
    await shop.answer({ orderShipped: 'accept' })
    expect(await sends(shop, templateId, data, more)).toBe(code)
    // The consent is not used up by a mistake.
    expect(await sends(shop, 'orderShipped', parcel)).toBe('sent')
  })

  test.each([
    ['thing1', '乌'.repeat(21)],
    ['thing1', ''],
    ['number1', '1,000'],
    ['letter1', 'a1'],
    ['symbol1', 'ab'],
    ['character_string1', '中文'],
    ['time1', 'noon'],
    ['date1', 'tomorrow'],
    ['amount1', '¥12345678901'],
    ['phone_number1', 'call me'],
    ['car_number1', '粤B12345678'],
    ['name1', '欧阳欧阳欧阳欧阳欧阳欧'],
    ['phrase1', 'late'],
    ['nothing1', 'x'],
    ['thing', 'x'],
  ])('a value that breaks its rule is found before anything is sent: %s', async (name, value) => {
    const upstream = createUpstream()
    const server = createWechatServer({ ...account, fetch: upstream.fetch })
    const sent = server.sendSubscriptionNotice({ openid: 'o1', templateId: 't', data: { [name]: value } })
    await expect(sent).rejects.toMatchObject({
      code: 'notice-bad-data',
      message: expect.stringContaining(name) as string,
    })
    // Not the value: it may be somebody's.
    await expect(sent).rejects.toMatchObject({
      message: expect.stringMatching(/data\.\w+ (takes|is no field)/) as string,
    })
    expect(upstream.count('bizsend')).toBe(0)
  })

  test('a value that was refused is not repeated: it may be what somebody has at home', async () => {
    const server = createWechatServer({ ...account, fetch: createUpstream().fetch })
    const data = { phone_number1: '+86 138 0000 0000 ext. 7' }
    const error: unknown = await server
      .sendSubscriptionNotice({ openid: 'o1', templateId: 't', data })
      .catch((each) => each)
    expect(String(error)).toContain('phone_number1')
    expect(String(error)).not.toContain('138')
  })

  test('values that hold their rules are taken by both sides', async () => {
    const shop = await createShop()
    await shop.answer({ priceDrop: 'accept', busLate: 'cancel' })
    expect(await sends(shop, 'priceDrop', { thing1: 'a'.repeat(20), amount2: '¥1234567890.5元' })).toBe('sent')
  })
})

describe('sending', () => {
  test('a token that has died is renewed, and the notice is sent once', async () => {
    const shop = await createShop()
    await shop.answer({ orderShipped: 'accept' })
    await shop.server.accessToken()
    shop.platform.clock.advance(7_300_000)
    expect(await sends(shop, 'orderShipped', parcel)).toBe('sent')
    expect(shop.platform.notices).toHaveLength(1)
  })

  test.each([
    ['busy', () => Response.json({ errcode: -1, errmsg: 'system error' })],
    ['gone', () => new Response('', { status: 502 })],
  ])('a platform that is %s is not asked again: the notice may have gone out', async (_name, answer) => {
    const upstream = createUpstream()
    upstream.misbehave = (request) => (request.url.includes('bizsend') ? answer() : undefined)
    const server = createWechatServer({ ...account, fetch: upstream.fetch })
    await expect(
      server.sendSubscriptionNotice({ openid: 'o1', templateId: 't', data: { thing1: 'x' } }),
    ).rejects.toSatisfy(isWxError)
    expect(upstream.count('bizsend')).toBe(1)
  })
})

describe('POST /subscribe', () => {
  test('nobody who is not signed in tells anything', async () => {
    const shop = await createShop()
    shop.browser.cookies.clear()
    const response = await shop.post({ orderShipped: 'accept' })
    expect([response.status, await response.json()]).toMatchObject([401, { code: 'not-signed-in' }])
    expect(shop.subscriptions).toEqual([])
  })

  test.each([
    ['no statuses', undefined],
    ['none in them', {}],
    ['a status of no client', { a: 'maybe' }],
    ['a list', ['accept']],
    ['an id that is none', { '<b>': 'accept' }],
    ['more than any sheet', Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`t${i}`, 'accept']))],
  ])('%s is refused with a sentence', async (_name, statuses) => {
    const shop = await createShop()
    const response = await shop.post(statuses)
    expect([response.status, await response.json()]).toMatchObject([400, { code: 'bad-request' }])
    expect(shop.subscriptions).toEqual([])
  })

  test('is not there without somebody to hear it', async () => {
    const server = createWechatServer({ ...account, sessionKey })
    const request = new Request('https://h5.example.com/api/wechat/subscribe', { method: 'POST', body: '{}' })
    expect((await server.fetch(request)).status).toBe(404)
  })
})
