import { createHash } from 'node:crypto'
import { createWechatServer, memoryStore, type PushedMessage, type WechatServerOptions } from '@wove/server'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { account } from '../support/options.ts'
import { echo, encrypted, longId } from './vectors.ts'

const now = 1_714_037_060_000
beforeEach(() => void vi.useFakeTimers({ now, toFake: ['Date', 'setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

const plain = { ...account, messageToken: 'AAAAA' }
let count = 0

function receiver(options: Partial<WechatServerOptions> = {}) {
  const heard: PushedMessage[] = []
  const log = vi.fn<(line: string) => void>()
  const server = createWechatServer({ ...plain, log, onMessage: (message) => void heard.push(message), ...options })
  return { server, heard, log }
}

/** The query of a push: signed with the token, now, unless it says otherwise. */
function query({ token = 'AAAAA', timestamp = String(now / 1000), nonce = `${++count}`, body = '', ...more } = {}) {
  const sign = (...parts: string[]) =>
    createHash('sha1')
      .update([token, timestamp, nonce, ...parts].sort().join(''))
      .digest('hex')
  const signature = sign()
  return new URLSearchParams({ signature, timestamp, nonce, ...(body && { msg_signature: sign(body) }), ...more })
}

const push = (server: ReturnType<typeof receiver>['server'], parameters: URLSearchParams, body: string) =>
  server.fetch(new Request(`https://h5.example.com/api/wechat/message?${parameters}`, { method: 'POST', body }))

const xml = (inner: string) =>
  `<xml><ToUserName><![CDATA[gh_1]]></ToUserName><FromUserName><![CDATA[oAbc]]></FromUserName><CreateTime>1714037059</CreateTime>${inner}</xml>`
const hello = (id = '1') =>
  xml(`<MsgType><![CDATA[text]]></MsgType><Content><![CDATA[hello]]></Content><MsgId>${id}</MsgId>`)
const event = (name: string, inner: string) =>
  xml(`<MsgType><![CDATA[event]]></MsgType><Event><![CDATA[${name}]]></Event>${inner}`)

describe('the address check', () => {
  const check = (parameters: Record<string, string>) =>
    receiver().server.fetch(new Request(`https://h5.example.com/api/wechat/message?${new URLSearchParams(parameters)}`))
  const { token: _, ...asked } = echo

  test("the documentation's own request is echoed, as text", async () => {
    vi.setSystemTime(Number(echo.timestamp) * 1000)
    const response = await check(asked)
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/)
    expect(await response.text()).toBe(echo.echostr)
  })

  test.each([
    ['another signature', { ...asked, signature: 'a'.repeat(40) }],
    ['markup in place of the text', { ...asked, echostr: '<script>1</script>' }],
    ['none of it', {}],
  ])('%s is not echoed', async (_name, parameters) => {
    vi.setSystemTime(Number(echo.timestamp) * 1000)
    const response = await check(parameters)
    expect(response.status).toBe(403)
    expect(await response.text()).not.toContain('<script>')
  })
})

describe('encrypted pushes', () => {
  test.each(encrypted.map((each) => [each.origin, each] as const))('%s', async (_origin, vector) => {
    vi.setSystemTime(Number(vector.timestamp) * 1000)
    const { appId, encodingAesKey, token, timestamp, nonce, msgSignature, encrypt, message } = vector
    const { server, heard, log } = receiver({ appId, encodingAesKey, messageToken: token })
    const body = `<xml><ToUserName>gh_1</ToUserName><Encrypt><![CDATA[${encrypt}]]></Encrypt></xml>`
    const parameters = new URLSearchParams({ timestamp, nonce, msg_signature: msgSignature })
    const answer = await (await push(server, parameters, body)).text()
    const told = log.mock.lastCall?.[0] ?? ''
    // One sample holds a sentence in place of a message: it is opened, and then found to be none.
    const isMessage = /^[{<]/.test(message)
    expect([answer === 'success', heard.length, told.includes('the body is neither')]).toEqual(
      isMessage ? [true, 1, false] : [false, 0, true],
    )
  })

  const { appId, encodingAesKey, encrypt } = longId
  const enveloped = `<xml><Encrypt><![CDATA[${encrypt}]]></Encrypt></xml>`

  test('a message id keeps all its digits', async () => {
    const { server, heard } = receiver({ appId, encodingAesKey })
    await push(server, query({ body: encrypt }), enveloped)
    expect(heard[0]).toMatchObject({ kind: 'other', msgType: 'text', openid: 'okPEat9FRX96xG8JQvTxHLpzDV64' })
    expect(heard[0]!.raw).toMatchObject({ MsgId: '6265881059295447969', Content: 'test text message' })
  })

  test.each([
    ['a plain body, though it is signed', { appId, encodingAesKey }, query(), hello()],
    ['the plain fields beside the encrypted ones', { appId, encodingAesKey }, query({ body: 'x' }), hello()],
    ['a signature without the body in it', { appId, encodingAesKey }, query(), enveloped],
    ['the key of another account', { appId, encodingAesKey: 'A'.repeat(43) }, query({ body: encrypt }), enveloped],
    ['a message for another account', { encodingAesKey }, query({ body: encrypt }), enveloped],
    ['an encrypted body without a key', { appId }, query(), enveloped],
  ])('%s is refused, and the log says so', async (_name, options, parameters, body) => {
    const { server, heard, log } = receiver(options)
    const response = await push(server, parameters, body)
    expect(response.status).toBe(403)
    expect(await response.json()).toMatchObject({ code: 'message-refused' })
    expect(heard).toEqual([])
    expect(log.mock.lastCall![0]).toContain('message-refused')
  })
})

describe('plain pushes', () => {
  test.each([
    ['a wrong signature', query({ token: 'BBBBB' })],
    ['no signature', new URLSearchParams({ timestamp: String(now / 1000), nonce: '1' })],
    ['an old one', query({ timestamp: String(now / 1000 - 301) })],
    ['one out of the future', query({ timestamp: String(now / 1000 + 301) })],
  ])('%s is refused', async (_name, parameters) => {
    const { server, heard } = receiver()
    expect((await push(server, parameters, hello())).status).toBe(403)
    expect(heard).toEqual([])
  })

  test('a signature that somebody has read in a log carries no other message', async () => {
    const { server, heard } = receiver()
    const parameters = query()
    await push(server, parameters, hello('1'))
    expect((await push(server, parameters, hello('2'))).status).toBe(403)
    expect(heard).toHaveLength(1)
  })

  test.each([
    ['entities that grow', `<!DOCTYPE xml [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${hello()}`],
    [
      'a file of this computer',
      `<!DOCTYPE xml [<!ENTITY a SYSTEM "file:///etc/passwd">]>${xml('<Content>&a;</Content>')}`,
    ],
    ['half a message', hello().slice(0, -20)],
    ['a list', '[1]'],
    ['nothing', ''],
  ])('%s is refused', async (_name, body) => {
    const { server, heard } = receiver()
    expect((await push(server, query(), body)).status).toBe(403)
    expect(heard).toEqual([])
  })

  test('text that only looks like a document type is text', async () => {
    const { server, heard } = receiver()
    await push(server, query(), xml('<MsgType>text</MsgType><Content><![CDATA[<!DOCTYPE html> & <b>]]></Content>'))
    expect(heard[0]!.raw.Content).toBe('<!DOCTYPE html> & <b>')
  })

  test('a name that JavaScript gives a meaning to is a name', async () => {
    const { server } = receiver()
    await push(server, query(), xml('<__proto__><isAdmin>1</isAdmin></__proto__><MsgType>text</MsgType>'))
    await push(server, query(), '{"__proto__":{"isAdmin":1},"MsgType":"text"}')
    expect('isAdmin' in {}).toBe(false)
  })

  test('as much as the platform sends is read, more than 64 KB is not', async () => {
    const { server } = receiver()
    expect((await push(server, query(), hello().replace('hello', 'x'.repeat(60_000)))).status).toBe(200)
    expect((await push(server, query(), xml(`<Content>${'x'.repeat(66_000)}</Content>`))).status).toBe(400)
  })
})

describe('the events of notices', () => {
  const item = (id: string, status = 'accept', scene = '1') =>
    `<List><TemplateId><![CDATA[${id}]]></TemplateId><SubscribeStatusString><![CDATA[${status}]]></SubscribeStatusString><PopupScene>${scene}</PopupScene></List>`

  async function read(body: string) {
    const { server, heard } = receiver()
    expect(await (await push(server, query(), body)).text()).toBe('success')
    return heard[0]
  }

  test('one answer, and several', async () => {
    const wrapped = (inner: string) =>
      event('subscribe_msg_popup_event', `<SubscribeMsgPopupEvent>${inner}</SubscribeMsgPopupEvent>`)
    expect(await read(wrapped(item('a')))).toMatchObject({
      kind: 'subscribe_msg_popup_event',
      appId: account.appId,
      openid: 'oAbc',
      createdAt: 1_714_037_059_000,
      list: [{ templateId: 'a', status: 'accept', scene: 'page' }],
    })
    expect(await read(wrapped(item('a') + item('b', 'reject', '2')))).toMatchObject({
      list: [
        { templateId: 'a', status: 'accept', scene: 'page' },
        { templateId: 'b', status: 'reject', scene: 'article' },
      ],
    })
  })

  test.each(['SubscribeMsgChangeEvent', 'SubscribeMsgPopupEvent'])('a change, wrapped as %s', async (wrapper) => {
    expect(
      await read(event('subscribe_msg_change_event', `<${wrapper}>${item('a', 'reject')}</${wrapper}>`)),
    ).toMatchObject({
      kind: 'subscribe_msg_change_event',
      list: [{ templateId: 'a', status: 'reject' }],
    })
  })

  test('what became of a notice, with a long id', async () => {
    const sent =
      '<List><TemplateId>a</TemplateId><MsgID>1864323726461255680</MsgID><ErrorCode>0</ErrorCode><ErrorStatus><![CDATA[success]]></ErrorStatus></List>'
    expect(
      await read(event('subscribe_msg_sent_event', `<SubscribeMsgSentEvent>${sent}</SubscribeMsgSentEvent>`)),
    ).toMatchObject({
      kind: 'subscribe_msg_sent_event',
      list: [{ templateId: 'a', msgId: '1864323726461255680', errorCode: 0, errorStatus: 'success' }],
    })
  })

  test('JSON: without a wrapper, one item alone or several in a list, long numbers whole', async () => {
    const pushed = {
      FromUserName: 'oAbc',
      CreateTime: 1_714_037_059,
      MsgType: 'event',
      Event: 'subscribe_msg_sent_event',
    }
    const one = '{"TemplateId":"a","MsgID":1864323726461255680,"ErrorCode":0,"ErrorStatus":"success"}'
    const body = (list: string) => JSON.stringify({ ...pushed, List: 'LIST' }).replace('"LIST"', list)
    const expected = { templateId: 'a', msgId: '1864323726461255680', errorCode: 0, errorStatus: 'success' }
    expect(await read(body(one))).toMatchObject({ openid: 'oAbc', list: [expected] })
    expect(await read(body(`[${one},${one}]`))).toMatchObject({ list: [expected, expected] })
  })

  test('everything else is handed on as it is', async () => {
    expect(await read(event('CLICK', '<EventKey><![CDATA[menu-1]]></EventKey>'))).toMatchObject({
      kind: 'other',
      msgType: 'event',
      event: 'CLICK',
      raw: { EventKey: 'menu-1' },
    })
  })
})

describe('a push that is sent again', () => {
  test('is heard once, and answered each time', async () => {
    const { server, heard } = receiver()
    for (let i = 0; i < 3; i++) expect(await (await push(server, query(), hello())).text()).toBe('success')
    expect(heard).toHaveLength(1)
  })

  test('is heard once in all processes that share a store', async () => {
    const store = memoryStore()
    const [one, other] = [receiver({ store }), receiver({ store })]
    await Promise.all([push(one.server, query(), hello()), push(other.server, query(), hello())])
    expect(one.heard.length + other.heard.length).toBe(1)
  })

  test('two events of one second, with and without an id, are two', async () => {
    const { server, heard } = receiver()
    for (const key of ['a', 'b']) await push(server, query(), event('CLICK', `<EventKey>${key}</EventKey>`))
    for (const id of ['1', '2']) await push(server, query(), hello(id))
    expect(heard).toHaveLength(4)
  })

  test('is heard again when the app has failed', async () => {
    const onMessage = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new Error('the database is down'))
    const { server, log } = receiver({ onMessage })
    expect((await push(server, query(), hello())).status).toBe(500)
    expect(log.mock.lastCall![0]).not.toContain('database')
    expect((await push(server, query(), hello())).status).toBe(200)
    expect(onMessage).toHaveBeenCalledTimes(2)
  })

  test('the platform is answered in time, whatever the app is still at', async () => {
    let finish = () => {}
    const { server, log } = receiver({
      onMessage: () => new Promise((_resolve, reject) => (finish = () => reject(new Error('x')))),
    })
    const answer = push(server, query(), hello())
    await vi.advanceTimersByTimeAsync(4500)
    expect(await (await answer).text()).toBe('success')
    finish()
    await vi.waitFor(() => expect(log).toHaveBeenCalled())
  })
})

test('keys that cannot be any are named when the server is made, and not repeated', () => {
  for (const wrong of [{ messageToken: 'a b' }, { encodingAesKey: 'short' }, { messageToken: undefined }]) {
    const { messageToken, ...rest } = { ...plain, ...wrong }
    const options = { ...rest, ...(messageToken !== undefined && { messageToken }), onMessage: () => {} }
    expect(() => createWechatServer(options)).toThrow(/messageToken|encodingAesKey/)
  }
})
