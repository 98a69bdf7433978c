import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { hear, hide } from '../support/leaks.ts'
import { account, page } from '../support/options.ts'
import { createUpstream, listen, type Upstream } from '../support/upstream.ts'

const cli = new URL('../../../packages/server/src/cli.ts', import.meta.url).pathname

let upstream: Upstream
let api: { url: string; close: () => Promise<void> }
beforeEach(async () => {
  hide('an appSecret', account.appSecret)
  upstream = createUpstream()
  api = await listen(upstream)
})
afterEach(() => api.close())

/** Runs the command as a person does. */
async function run(...args: string[]): Promise<{ code: number; text: string }> {
  const env = {
    ...process.env,
    WECHAT_APP_ID: account.appId,
    WECHAT_APP_SECRET: account.appSecret,
    WECHAT_API: api.url,
    LANG: 'en_US.UTF-8',
  }
  const call = promisify(execFile)(process.execPath, [cli, ...args], { env })
  return call.then(
    ({ stdout, stderr }) => heard({ code: 0, stdout, stderr }),
    (error: { code: number; stdout: string; stderr: string }) => heard(error),
  )
}

function heard({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) {
  hear('the output of the command', stdout + stderr)
  return { code, text: stdout }
}

describe('doctor', () => {
  test('says that all is well, and signs the page', async () => {
    const { code, text } = await run('doctor', '--url', page)
    expect(code).toBe(0)
    expect(text).toMatch(/✓ clock .*\d s/)
    expect(text).toContain('✓ credentials  wx0123456789abcdef: the platform gave a token')
    expect(text).toMatch(/✓ signature {4}https:\/\/h5\.example\.com\/a\?x=1 → [\da-f]{40} \(timestamp \d{10}/)
    expect(text).not.toMatch(new RegExp(`${account.appSecret}|_token_[\\da-f]|_ticket_[\\da-f]`))
  })

  test('names the IP that is not listed, as JSON for programs', async () => {
    upstream.misbehave = ({ url }) =>
      url.includes('/cgi-bin/')
        ? Response.json({ errcode: 40164, errmsg: 'invalid ip 1.2.3.4, not in whitelist' })
        : undefined
    const { code, text } = await run('doctor', '--json')
    expect(code).toBe(1)
    expect(JSON.parse(text)).toContainEqual({
      name: 'ip',
      state: 'failed',
      says: expect.stringContaining('1.2.3.4'),
      cure: expect.stringContaining('IP list'),
    })
  })

  test('tells a wrong secret from the rest', async () => {
    upstream.misbehave = ({ url }) =>
      url.includes('/cgi-bin/') ? Response.json({ errcode: 40125, errmsg: 'invalid appsecret' }) : undefined
    expect((await run('doctor')).text).toContain('✗ credentials')
  })

  test('finds a clock that is off', async () => {
    const date = new Date(Date.now() - 600_000).toUTCString()
    upstream.misbehave = ({ method }) => (method === 'HEAD' ? new Response(null, { headers: { date } }) : undefined)
    expect((await run('doctor')).text).toMatch(/✗ clock .*6\d\d s ahead/)
  })

  test('fetches the domain file and compares it with its name', async () => {
    upstream.misbehave = ({ url }) => (url.includes('MP_verify_abc') ? new Response('abc\n') : undefined)
    const look = (file: string) => run('doctor', '--url', `${api.url}/a`, '--domain-file', file)
    expect((await look('MP_verify_abc.txt')).text).toContain('✓ domain-file')
    expect((await look('MP_verify_xyz.txt')).text).toMatch(/✗ domain-file .*answers 404/)
  })

  for (const [given, says] of [
    [['40164'], "public IP is not on the account's IP list"],
    [['config:invalid', 'signature'], 'computed the signature for the address it sees'],
    [['{"errcode":45009,"errmsg":"reach max api daily quota limit rid: 65f0-1"}'], '45009: daily limit'],
    [['-1'], '-1: platform busy'],
    [['redirect_uri', '参数错误', '10003'], '网页授权域名'],
    [['sign-in-loop'], 'came back several times'],
  ] as const) {
    test(`explains "${given.join(' ')}"`, async () => {
      const { code, text } = await run('doctor', ...given)
      expect(text).toContain(says)
      expect(code).toBe(0)
      expect(upstream.count('')).toBe(0)
    })
  }

  test('says so when it knows nothing, and how it is used', async () => {
    expect(await run('doctor', 'hello')).toEqual({ code: 1, text: 'Nothing is known about that.\n' })
    expect((await run()).code).toBe(2)
    expect((await run('doctor', '--wrong')).text).toContain('wove-server doctor [text or code')
  })
})
