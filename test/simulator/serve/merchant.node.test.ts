import { type ChildProcess, spawn } from 'node:child_process'
import { createSign } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MerchantWithKey } from '@wove/simulator/platform'
import { afterEach, beforeEach, expect, test } from 'vitest'

const cli = createRequire(import.meta.url).resolve('@wove/simulator/cli')
const path = '/v3/pay/transactions/jsapi'

let folder: string
let proxy: ChildProcess | undefined
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'wove-merchant-'))))
afterEach(async () => {
  await stop()
  rmSync(folder, { recursive: true })
})

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

/** Starts the command as a person does; resolves to where the platform answers. */
async function start(file: string): Promise<string> {
  const port = await freePort()
  const flags = ['--target', 'http://localhost:9', '--port', String(port), '--merchant', file]
  proxy = spawn(process.execPath, [cli, ...flags], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(proxy.stdout!, 'data')
  return `http://127.0.0.1:${port}/__wechat`
}

async function stop(): Promise<void> {
  if (!proxy || proxy.exitCode !== null || proxy.signalCode !== null) return
  const gone = once(proxy, 'exit')
  proxy.kill()
  await gone
}

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as MerchantWithKey

/** Places an order as a backend does that has nothing but the file. */
async function placeOrder(api: string, { mchId, serial, privateKey }: MerchantWithKey): Promise<unknown> {
  const body = JSON.stringify({ appid: 'wx0123456789abcdef', mchid: mchId })
  const timestamp = Math.floor(Date.now() / 1000)
  const signature = createSign('RSA-SHA256')
    .update(`POST\n${path}\n${timestamp}\nn\n${body}\n`)
    .sign(privateKey, 'base64')
  const authorization = `WECHATPAY2-SHA256-RSA2048 mchid="${mchId}",nonce_str="n",signature="${signature}",timestamp="${timestamp}",serial_no="${serial}"`
  const response = await fetch(api + path, { method: 'POST', headers: { authorization }, body })
  return response.json()
}

test('a backend reads the keys of --merchant in the file, and its orders are taken; the next start knows them again', async () => {
  const file = join(folder, 'cache', 'merchant.json')
  const api = await start(file)
  const merchant = read(file)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  // The signature is right: what is missing is said by the order itself.
  expect(await placeOrder(api, merchant)).toMatchObject({ code: 'PARAM_ERROR' })
  expect(await placeOrder(api, { ...merchant, serial: 'F'.repeat(40) })).toMatchObject({ code: 'SIGN_ERROR' })
  await stop()

  const again = await start(file)
  expect(read(file)).toEqual(merchant)
  expect(await placeOrder(again, merchant)).toMatchObject({ code: 'PARAM_ERROR' })
})
