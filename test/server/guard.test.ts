import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { secretGuard, wechatServer } from '@wove/server/vite'
import { build, type Plugin } from 'vite'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { hear } from './support/leaks.ts'
import { account, sessionKey } from './support/options.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'wove-guard-'))
  writeFileSync(join(root, 'index.html'), '<script type="module" src="/main.ts"></script>')
})
afterEach(() => {
  rmSync(root, { recursive: true, force: true })
  vi.unstubAllEnvs()
})

const run = (main: string, plugin: object, more: object = {}) => {
  writeFileSync(join(root, 'main.ts'), main)
  return build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [plugin as Plugin],
    build: { write: false, ...more },
  }).catch((error: unknown) => {
    hear('an error of the build', (error as Error).message)
    throw error
  })
}

describe('a build for browsers', () => {
  test('fails when the app secret is in it, and does not repeat it', async () => {
    const call = run(`console.log('${account.appSecret}')`, wechatServer(account))
    await expect(call).rejects.toThrow(/appSecret is in assets\/.*goes to every browser/)
    await expect(call).rejects.not.toThrow(account.appSecret)
  })

  test('fails for the session key, and for what the environment names', async () => {
    await expect(run(`console.log('${sessionKey}')`, wechatServer({ ...account, sessionKey }))).rejects.toThrow(
      /sessionKey/,
    )
    vi.stubEnv('PAY_KEY', 'a-key-of-the-merchant')
    await expect(run(`document.title = 'a-key-of-the-merchant'`, secretGuard({ env: ['PAY_KEY'] }))).rejects.toThrow(
      /PAY_KEY is in/,
    )
  })

  test('fails for a file that is copied, too', async () => {
    const main = `import url from './keys.json?url'; console.log(url)`
    writeFileSync(join(root, 'keys.json'), JSON.stringify({ secret: account.appSecret }))
    await expect(run(main, wechatServer(account), { assetsInlineLimit: 0 })).rejects.toThrow(
      /appSecret is in assets\/keys/,
    )
  })

  test('goes through without one', async () => {
    expect(await run(`console.log('hello')`, wechatServer(account))).toBeTruthy()
  })
})

test('a build for a server may hold it', async () => {
  expect(await run(`console.log('${account.appSecret}')`, wechatServer(account), { ssr: 'main.ts' })).toBeTruthy()
})
