import { createWechatServer } from '@wove/server'
import { expect, test, vi } from 'vitest'
import { account, page } from '../support/options.ts'
import { createUpstream } from '../support/upstream.ts'

test("a company's token service gives token and ticket, and the platform is asked for neither", async () => {
  const { fetch, count } = createUpstream()
  const server = createWechatServer({
    ...account,
    appSecret: '',
    fetch,
    getAccessToken: async ({ appId }) => `token of ${appId}`,
    getTicket: async ({ kind }) => ({ value: `${kind} ticket`, expiresIn: 7200 }),
  })
  expect(await server.accessToken()).toBe('token of wx0123456789abcdef')
  expect(await server.ticket('wx_card')).toBe('wx_card ticket')
  expect(await server.signUrl(page)).toMatchObject({ expiresIn: 7200 })
  expect(count('')).toBe(0)
})

test('what the service gives with a lifetime is kept for so long, what it gives without is asked for each time', async () => {
  const getAccessToken = vi.fn<() => Promise<string>>(async () => 'token')
  const getTicket = vi.fn<() => Promise<{ value: string; expiresIn: number }>>(async () => ({
    value: 'ticket',
    expiresIn: 7200,
  }))
  const server = createWechatServer({ ...account, getAccessToken, getTicket })
  for (let i = 0; i < 3; i++) await Promise.all([server.accessToken(), server.ticket('jsapi')])
  expect(getAccessToken).toHaveBeenCalledTimes(3)
  expect(getTicket).toHaveBeenCalledTimes(1)
})

test('the service is told which token died', async () => {
  const { platform, fetch } = createUpstream()
  const given: (string | undefined)[] = []
  const server = createWechatServer({
    ...account,
    fetch,
    getAccessToken: async ({ dead }) => {
      given.push(dead)
      if (!dead) return 'dead-token'
      const body = JSON.stringify({ grant_type: 'client_credential', appid: account.appId, secret: account.appSecret })
      const answer = await platform.fetch(new Request('http://x/cgi-bin/stable_token', { method: 'POST', body }))
      const { access_token: token } = (await answer.json()) as { access_token: string }
      return token
    },
  })
  expect(await server.ticket('jsapi')).toMatch(/^jsapi_ticket/)
  expect(given).toEqual([undefined, 'dead-token'])
})

test('several accounts live in one process, each with its own token', async () => {
  const { fetch } = createUpstream()
  const other = { appId: 'wxfedcba9876543210', appSecret: 'f'.repeat(32) }
  const server = createWechatServer({ ...account, accounts: [other], fetch })
  expect(await server.signUrl(page)).toMatchObject({ appId: account.appId })
  // The pretend platform does not know the second one: its refusal shows that it was asked for by its own name.
  await expect(server.signUrl(page, { appId: other.appId })).rejects.toMatchObject({ code: 'wrong-secret' })
  await expect(server.signUrl(page, { appId: 'wx0000000000000000' })).rejects.toMatchObject({ code: 'bad-request' })
})

test('a request names its account in its query, or by what accountOf makes of it', async () => {
  const { platform, fetch } = createUpstream()
  expect(platform.accounts).toHaveLength(1)
  const ask = (server: ReturnType<typeof createWechatServer>, query = '') =>
    server.fetch(
      new Request(`https://h5.example.com/api/wechat/signature${query}`, {
        method: 'POST',
        body: JSON.stringify({ url: page }),
      }),
    )
  const server = createWechatServer({ ...account, fetch })
  expect(await (await ask(server, `?appId=${account.appId}`)).json()).toMatchObject({ appId: account.appId })
  expect((await ask(server, '?appId=wx0000000000000000')).status).toBe(400)

  const byHost = createWechatServer({
    ...account,
    fetch,
    accountOf: (request) => (new URL(request.url).hostname === 'h5.example.com' ? account.appId : 'nobody'),
  })
  expect((await ask(byHost, '?appId=wx0000000000000000')).status).toBe(200)
})
