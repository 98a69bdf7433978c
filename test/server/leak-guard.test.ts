import { createWechatServer, WxError, type WechatServerOptions } from '@wove/server'
import { beforeEach, describe, expect, test } from 'vitest'
import { takeLeaks } from './support/leaks.ts'
import { account, page, sessionKey } from './support/options.ts'
import { createSns, type Sns } from './support/sns.ts'
import { leave, visit } from './support/visit.ts'

let sns: Sns
beforeEach(() => (sns = createSns()))

/** The companion of an app that is careless in one place. */
const create = (options: Partial<WechatServerOptions>) =>
  createWechatServer({ ...account, sessionKey, fetch: sns.fetch, log: () => {}, ...options })

/** An app that puts its token into a sentence for whoever asks. */
function careless() {
  const server = create({
    rateLimit: async () => {
      throw new WxError('failed', { message: `no room, said ${await server.accessToken()}` })
    },
  })
  return server
}

const sign = { method: 'POST', body: JSON.stringify({ url: page }) }

describe('the guard over the tests of this folder', () => {
  test('hears an issued token in an answer and in the log', async () => {
    await visit(careless()).open('/api/wechat/signature', sign)
    expect((await takeLeaks()).sort()).toEqual([
      'access_token is in the body of an answer',
      'access_token is in the log',
    ])
  })

  test.each<[string, object]>([
    ['raw answer', { raw: { of: { its: { kind: account.appSecret } } } }],
    ['cause', { cause: new Error(`asked with ${account.appSecret}`) }],
  ])('hears a secret in the %s of an error', async (_, details) => {
    const server = create({
      getAccessToken: async () => {
        throw new WxError('failed', details)
      },
    })
    await expect(server.accessToken()).rejects.toThrow('failed')
    expect(await takeLeaks()).toEqual(['an appSecret is in an error of accessToken'])
  })

  test.each([
    ['as it is', (text: string) => text],
    ['in base64', (text: string) => Buffer.from(text).toString('base64url')],
    ['in an address', (text: string) => `/next?key=${encodeURIComponent(`<${text}>`).replaceAll('-', '%2D')}`],
  ])('hears the session key in a header, %s', async (_, spell) => {
    const browser = visit(create({ onSignIn: () => ({ headers: [['x-next', spell(sessionKey)]] }) }))
    const state = await leave(browser, page)
    await browser.open(`/api/wechat/oauth/callback?state=${state}&code=${sns.code({ openid: 'openid-1' })}`)
    expect(await takeLeaks()).toEqual(['the sessionKey is in the header x-next'])
  })

  test('hears what is printed', async () => {
    create({})
    console.debug('the options are', account)
    expect(await takeLeaks()).toEqual(['an appSecret is in the console'])
  })

  test('leaves alone what own code asks for', async () => {
    const server = create({})
    expect(await server.accessToken()).toMatch(/^stable_token_/)
    expect(await server.ticket('jsapi')).toMatch(/^jsapi_ticket_/)
    expect(await takeLeaks()).toEqual([])
  })

  test.fails('fails the test that leaks, after its last line', async () => {
    const answer = await visit(careless()).open('/api/wechat/signature', sign)
    expect(answer.status).toBe(502)
  })
})
