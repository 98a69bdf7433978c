import { createPlatform, type PlatformOptions } from '@wove/simulator/platform'
import { expect, test } from 'vitest'

const noon = Date.parse('2026-11-25T12:00:00+08:00')
const identity = { appid: 'wx0123456789abcdef', secret: '0123456789abcdef0123456789abcdef' }
const used = { errcode: 45009, errmsg: expect.stringMatching(/^reach max api daily quota limit, rid: /) }

function platformAtNoon(options: PlatformOptions = {}) {
  const platform = createPlatform({ now: noon, ...options })
  async function ask(path: string, body?: object): Promise<Record<string, unknown>> {
    const init = body ? { method: 'POST', body: JSON.stringify(body) } : {}
    const response = await platform.fetch(new Request(`https://api.weixin.qq.com${path}`, init))
    return (await response.json()) as Record<string, unknown>
  }
  const stable = (force_refresh = false) =>
    ask('/cgi-bin/stable_token', { grant_type: 'client_credential', ...identity, force_refresh })
  return { platform, ask, stable }
}

test('the 21st forced refresh of a day is refused, an unforced one never, and the next day all are taken', async () => {
  const { platform, stable } = platformAtNoon()
  for (let i = 0; i < 20; i++) expect(await stable(true)).toHaveProperty('access_token')
  expect(await stable(true)).toEqual(used)
  expect(await stable()).toHaveProperty('access_token')

  platform.clock.advance(12 * 3600_000 - 2000)
  expect(await stable(true)).toEqual(used)
  platform.clock.advance(3000)
  expect(await stable(true)).toHaveProperty('access_token')
})

test('a test limits the path that it is about, and each account has a quota of its own', async () => {
  const path = '/cgi-bin/ticket/getticket'
  const account = { kind: 'service' as const, domains: ['localhost'] }
  const other = { appid: 'wxfedcba9876543210', secret: 'f'.repeat(32) }
  const accounts = [identity, other].map(({ appid, secret }) => ({ ...account, appId: appid, secret }))
  const { ask } = platformAtNoon({ accounts, quotas: { [path]: 1 } })
  const ticket = async (who: typeof identity) => {
    const { access_token } = await ask('/cgi-bin/stable_token', { grant_type: 'client_credential', ...who })
    return ask(`${path}?type=jsapi&access_token=${String(access_token)}`)
  }
  expect(await ticket(identity)).toMatchObject({ errcode: 0 })
  expect(await ticket(identity)).toEqual(used)
  expect(await ticket(other)).toMatchObject({ errcode: 0 })
})

test('a wrong secret uses nothing up', async () => {
  const { ask } = platformAtNoon({ quotas: { '/cgi-bin/token': 1 } })
  const token = (secret: string) =>
    ask(`/cgi-bin/token?grant_type=client_credential&appid=${identity.appid}&secret=${secret}`)
  expect(await token('0'.repeat(32))).toMatchObject({ errcode: 40125 })
  expect(await token(identity.secret)).toHaveProperty('access_token')
  expect(await token(identity.secret)).toEqual(used)
})
