import { createPlatform, type Platform, type PlatformOptions } from '@wove/simulator/platform'
import { describe, expect, test } from 'vitest'

const appid = 'wx0123456789abcdef'
const secret = '0123456789abcdef0123456789abcdef'
const hour = 3600_000

const parameters = {
  appid,
  redirect_uri: 'http://localhost:5173/callback?shop=a%20b#/route',
  response_type: 'code',
  scope: 'snsapi_userinfo',
  state: 'st4te',
}

function address(fields: Record<string, string> = parameters, path = 'connect/oauth2/authorize'): string {
  return `https://open.weixin.qq.com/${path}?${new URLSearchParams(fields).toString()}`
}

async function decide(platform: Platform, url: string, decision: string, person?: string) {
  const body = new URLSearchParams({ decision, ...(person && { person }) })
  return platform.fetch(new Request(url, { method: 'POST', body }))
}

async function signIn(platform: Platform, fields = parameters, decision = 'allow', person?: string) {
  const response = await decide(platform, address(fields), decision, person)
  return new URL(response.headers.get('location')!)
}

async function sns(platform: Platform, path: string, query: Record<string, string>): Promise<Record<string, unknown>> {
  const request = new Request(`https://api.weixin.qq.com/sns/${path}?${new URLSearchParams(query).toString()}`)
  return (await platform.fetch(request)).json() as Promise<Record<string, unknown>>
}

const exchange = (platform: Platform, code: string | null) =>
  sns(platform, 'oauth2/access_token', { appid, secret, code: code ?? '', grant_type: 'authorization_code' })

async function errorOf(options: PlatformOptions, fields: Record<string, string>) {
  const response = await createPlatform(options).fetch(new Request(address(fields)))
  return { status: response.status, text: await response.text() }
}

describe('the authorize page', () => {
  test('sends the person back with code and state, the query before the hash and in its own spelling', async () => {
    const platform = createPlatform()
    const back = await signIn(platform)
    expect(back.href).toMatch(/^http:\/\/localhost:5173\/callback\?shop=a%20b&code=0[\da-f]{31}&state=st4te#\/route$/)
    const tokens = await exchange(platform, back.searchParams.get('code'))
    expect(tokens).toMatchObject({ expires_in: 7200, scope: 'snsapi_userinfo' })
    expect(tokens).not.toHaveProperty('is_snapshotuser')
    const { access_token: token, openid } = tokens as Record<string, string>
    expect(await sns(platform, 'userinfo', { access_token: token!, openid: openid! })).toMatchObject({
      openid,
      nickname: '小明',
    })
    expect(await sns(platform, 'auth', { access_token: token!, openid: openid! })).toEqual({ errcode: 0, errmsg: 'ok' })
  })

  test('remembers who was chosen', async () => {
    const platform = createPlatform()
    await signIn(platform, parameters, 'allow', 'xiaohong')
    expect(platform.people.current.nickname).toBe('小红')
    const base = await signIn(platform, { ...parameters, scope: 'snsapi_base' })
    const { openid } = await exchange(platform, base.searchParams.get('code'))
    expect(openid).toBe(platform.people.openid(platform.accounts[0]!, platform.people.find('xiaohong')!))
  })

  test('gives no code to who is refused, and the state all the same', async () => {
    const back = await signIn(createPlatform(), parameters, 'refuse')
    expect(back.searchParams.has('code')).toBe(false)
    expect(back.searchParams.get('state')).toBe('st4te')
    const closed = await decide(createPlatform({ switches: { refusedSignIn: 'closes' } }), address(), 'refuse')
    expect(closed.headers.get('location')).toBeNull()
  })

  test('marks a snapshot user, and makes everything up', async () => {
    const platform = createPlatform()
    const real = await exchange(platform, (await signIn(platform)).searchParams.get('code'))
    const code = (await signIn(platform, parameters, 'snapshot')).searchParams.get('code')
    const tokens = (await exchange(platform, code)) as Record<string, string>
    expect(tokens).toMatchObject({ is_snapshotuser: 1 })
    expect(tokens.openid).not.toBe(real.openid)
    const { access_token: token, openid } = tokens
    expect(await sns(platform, 'userinfo', { access_token: token!, openid: openid! })).toMatchObject({
      nickname: '微信用户',
    })
  })

  test.each([
    [
      'another order of the parameters',
      Object.fromEntries(Object.entries(parameters).toReversed()),
      'The parameters have to come in the order',
    ],
    ['a foreign domain', { ...parameters, redirect_uri: 'https://evil.example/' }, '10003'],
    ['a sub-domain that is not listed', { ...parameters, redirect_uri: 'http://a.localhost/' }, '10003'],
    ['a script for an address', { ...parameters, redirect_uri: 'javascript:alert(1)//localhost' }, '10003'],
    ['no scope', { ...parameters, scope: '' }, '10010'],
    ['the scope of websites', { ...parameters, scope: 'snsapi_login' }, '10005'],
    ['no redirect_uri', { ...parameters, redirect_uri: '' }, '10011'],
    ['no appid', { ...parameters, appid: '' }, '10012'],
    ['an appid of somewhere else', { ...parameters, appid: 'wxffffffffffffffff' }, '10016'],
    ['a state with signs', { ...parameters, state: 'a-b' }, 'letters and digits only'],
  ])('does not open with %s', async (_, fields, says) => {
    const { status, text } = await errorOf({}, fields)
    expect(status).toBe(400)
    expect(text).toContain(says)
  })

  test('writes no value of the address into the page as markup', async () => {
    const evil = '"><script>alert(1)</script>'
    for (const name of Object.keys(parameters)) {
      const { text } = await errorOf({}, { ...parameters, [name]: evil })
      expect(text).not.toContain('<script>alert(1)')
    }
    const people = [{ id: '"><img src=x>', nickname: evil }]
    const account = { appId: appid, secret, domains: ['localhost'], kind: 'service' as const, name: evil }
    const { text } = await errorOf({ people, accounts: [account] }, parameters)
    expect(text).not.toContain('<script>alert(1)')
    expect(text).not.toContain('<img')
  })

  test('asks a visitor of a website by its own page', async () => {
    const platform = createPlatform()
    const url = address({ ...parameters, scope: 'snsapi_login' }, 'connect/qrconnect')
    const back = new URL((await decide(platform, url, 'allow')).headers.get('location')!)
    expect(await exchange(platform, back.searchParams.get('code'))).toMatchObject({ scope: 'snsapi_login' })
  })
})

describe('a code', () => {
  test('counts once', async () => {
    const platform = createPlatform()
    const code = (await signIn(platform)).searchParams.get('code')
    expect(await exchange(platform, code)).toHaveProperty('openid')
    expect(await exchange(platform, code)).toMatchObject({ errcode: 40163 })
  })

  test('lives five minutes', async () => {
    const platform = createPlatform()
    const code = (await signIn(platform)).searchParams.get('code')
    platform.clock.advance(5 * 60_000)
    expect(await exchange(platform, code)).toMatchObject({ errcode: 40029 })
  })

  test('that nobody was given is invalid, and none is missing', async () => {
    expect(await exchange(createPlatform(), 'made-up')).toMatchObject({ errcode: 40029 })
    expect(await exchange(createPlatform(), null)).toMatchObject({ errcode: 41008 })
  })
})

test('a token ends after two hours and is refreshed for thirty days', async () => {
  const platform = createPlatform()
  const code = (await signIn(platform)).searchParams.get('code')
  const {
    access_token: token,
    refresh_token: refresh,
    openid,
  } = (await exchange(platform, code)) as Record<string, string>
  platform.clock.advance(2 * hour)
  const asked = { access_token: token!, openid: openid! }
  expect(await sns(platform, 'userinfo', asked)).toMatchObject({ errcode: 42001 })
  const again = { appid, grant_type: 'refresh_token', refresh_token: refresh! }
  const { access_token: fresh } = (await sns(platform, 'oauth2/refresh_token', again)) as Record<string, string>
  expect(await sns(platform, 'userinfo', { ...asked, access_token: fresh! })).toMatchObject({ nickname: '小明' })
  platform.clock.advance(30 * 24 * hour)
  expect(await sns(platform, 'oauth2/refresh_token', again)).toMatchObject({ errcode: 42002 })
})

test('a silent sign-in tells no name', async () => {
  const platform = createPlatform()
  const code = (await signIn(platform, { ...parameters, scope: 'snsapi_base' })).searchParams.get('code')
  const { access_token: token, openid } = (await exchange(platform, code)) as Record<string, string>
  expect(await sns(platform, 'userinfo', { access_token: token!, openid: openid! })).toMatchObject({ errcode: 48001 })
})

test('the double callback brings two codes with one state, unless the address forbids it', async () => {
  const platform = createPlatform()
  const fault = new Request('https://open.weixin.qq.com/simulator/faults', {
    method: 'POST',
    body: JSON.stringify({ doubleCallback: true }),
  })
  await platform.fetch(fault)
  const html = await (await decide(platform, address(), 'allow')).text()
  const codes = [...html.matchAll(/code=(\w+)/g)].map(([, code]) => code)
  expect(new Set(codes).size).toBe(2)
  const once = await decide(platform, address({ ...parameters, connect_redirect: '1' }), 'allow')
  expect(once.status).toBe(302)
})

describe('the subscription page', () => {
  const fields = {
    action: 'get_confirm',
    appid,
    scene: '42',
    template_id: 'tmpl_1',
    redirect_url: 'http://localhost:5173/subscribed',
    reserved: 'abc',
  }
  const url = `https://mp.weixin.qq.com/mp/subscribemsg?${new URLSearchParams(fields).toString()}`
  const answer = async (platform: Platform, action: string) => {
    const body = new URLSearchParams({ action })
    const response = await platform.fetch(new Request(url, { method: 'POST', body }))
    return new URL(response.headers.get('location')!).searchParams
  }

  test('lets the account send one message, once', async () => {
    const platform = createPlatform()
    const back = await answer(platform, 'confirm')
    expect(Object.fromEntries(back)).toMatchObject({
      action: 'confirm',
      scene: '42',
      template_id: 'tmpl_1',
      reserved: 'abc',
    })
    const request = (path: string, body: object) =>
      new Request(`https://api.weixin.qq.com/cgi-bin/${path}`, { method: 'POST', body: JSON.stringify(body) })
    const { access_token: token } = (await (
      await platform.fetch(request('stable_token', { grant_type: 'client_credential', appid, secret }))
    ).json()) as { access_token: string }
    const send = async () =>
      (
        await platform.fetch(
          request(`message/template/subscribe?access_token=${token}`, {
            touser: back.get('openid'),
            template_id: 'tmpl_1',
            scene: '42',
            title: 'Hello',
            data: {},
          }),
        )
      ).json()
    expect(await send()).toEqual({ errcode: 0, errmsg: 'ok' })
    expect(await send()).toMatchObject({ errcode: 43101 })
    expect(platform.sent).toHaveLength(1)
  })

  test('gives no openid to who cancels', async () => {
    const back = await answer(createPlatform(), 'cancel')
    expect(back.get('action')).toBe('cancel')
    expect(back.has('openid')).toBe(false)
  })
})
