import { spawn } from 'node:child_process'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, createServer as createTcpServer } from 'node:net'
import { networkInterfaces } from 'node:os'
import { resolve } from 'node:path'
import { serve, type ServerType } from '@hono/node-server'
import { createPlatform } from '@wove/simulator/platform'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const account = { WECHAT_APP_ID: 'wx0123456789abcdef', WECHAT_APP_SECRET: '0123456789abcdef0123456789abcdef' }

/** A port that nobody listens on. */
function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createTcpServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => done(port))
    })
  })
}

/** Runs `npm start -- <args>` until it ends, or until its output shows `until`. */
function start(
  args: string[],
  env: Record<string, string>,
  until?: RegExp,
): Promise<{ output: string; code: number | null }> {
  const child = spawn('node', ['scripts/start.ts', ...args], {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1', ...env },
  })
  onTestFinished(() => void child.kill())
  return new Promise((done) => {
    let output = ''
    const read = (chunk: Buffer) => {
      output += String(chunk)
      if (until?.test(output)) done({ output, code: null })
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.on('exit', (code) => done({ output, code }))
  })
}

test('a taken port is said in one sentence, with what to do', async () => {
  const holder: Server = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void holder.close())
  await new Promise((done) => holder.once('listening', done))
  const { port } = holder.address() as AddressInfo
  const { output, code } = await start([], { PORT: String(port) })
  expect(code).toBe(1)
  expect(output.trim()).toBe(
    `Port ${port} is taken: stop what listens there, or choose another: PORT=${port + 1} npm start`,
  )
})

test('a PORT that is none is said in one sentence', async () => {
  const { output, code } = await start([], { PORT: 'http' })
  expect(code).toBe(1)
  expect(output.trim()).toBe('PORT is "http", which is no port: choose a number from 1 to 65535.')
})

test('with --host every address of the local network is printed, with its QR code', async () => {
  const port = await freePort()
  const outside = Object.values(networkInterfaces())
    .flat()
    .filter((each) => each?.family === 'IPv4' && !each.internal)
  const { output } = await start(['--host'], { PORT: String(port) }, outside.length > 0 ? /▀{20}/ : /simulated WeChat/)
  expect(output).toContain(`http://localhost:${port}`)
  expect(output.match(/On a phone in this network: http:/g) ?? []).toHaveLength(outside.length)
})

describe('against the real platform', () => {
  // A platform in a server of its own stands in for api.weixin.qq.com: the page knows nothing of it.
  let upstream: ServerType
  let api: string

  beforeAll(async () => {
    const platform = createPlatform()
    await new Promise<void>((done) => {
      upstream = serve({ fetch: (request) => platform.fetch(request), port: 0, hostname: '127.0.0.1' }, (info) => {
        api = `http://127.0.0.1:${info.port}`
        done()
      })
    })
  })
  afterAll(() => void upstream.close())

  test('it wants the account first', async () => {
    const { output, code } = await start(['--real'], { WECHAT_APP_ID: '', WECHAT_APP_SECRET: '' })
    expect(code).toBe(1)
    expect(output).toContain('--real needs WECHAT_APP_ID')
  })

  test('it does not start on the pretend platform', async () => {
    const { output, code } = await start(['--real'], { ...account, WECHAT_API: 'http://localhost:5173/__wechat' })
    expect(code).toBe(1)
    expect(output).toContain('--real does not start on the pretend platform')
  })

  test('the page is signed upstream, without the simulator, also behind a tunnel; the domain file is served', async () => {
    const port = await freePort()
    const { output } = await start(
      ['--real'],
      {
        ...account,
        PORT: String(port),
        WECHAT_API: api,
        WECHAT_PUBLIC_URL: 'https://h5.example.com',
        WECHAT_DOMAIN_FILES: 'MP_verify_A1b2C3d4E5f6G7h8.txt',
      },
      /✓|✗/,
    )
    expect(output).toContain("The page's URL    https://h5.example.com/")
    expect(output).toContain('The URL signed    https://h5.example.com/')
    expect(output).toContain('✓ signed')
    expect(output).not.toContain(account.WECHAT_APP_SECRET)

    const local = `http://127.0.0.1:${port}`
    const page = await (await fetch(local)).text()
    expect(page).not.toContain('__wechat')
    expect((await fetch(`${local}/__wechat/cgi-bin/stable_token`, { method: 'POST' })).status).toBe(404)
    expect(await (await fetch(`${local}/MP_verify_A1b2C3d4E5f6G7h8.txt`)).text()).toBe('A1b2C3d4E5f6G7h8')
    const signed = await fetch(`${local}/api/wechat/signature`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ url: 'https://h5.example.com/' }),
    })
    expect(await signed.json()).toMatchObject({ appId: account.WECHAT_APP_ID, url: 'https://h5.example.com/' })
  })

  test('the first precondition that fails is named, with its cure', async () => {
    const port = await freePort()
    const { output } = await start(
      ['--real'],
      { ...account, WECHAT_APP_SECRET: 'f'.repeat(32), PORT: String(port), WECHAT_API: api },
      /✓|✗[^]*\n[^]*\n/,
    )
    expect(output).toContain('✗ the server has a token and a ticket, and signs the page')
    expect(output).toContain('invalid appsecret')
    expect(output).toContain('Compare both on mp.weixin.qq.com')
  })

  test('an address that only this computer has is named', async () => {
    const port = await freePort()
    const { output } = await start(['--real'], { ...account, PORT: String(port), WECHAT_API: api }, /✓|✗[^]*\n[^]*\n/)
    expect(output).toContain(`http://localhost:${port} exists on this computer only`)
  })
})
