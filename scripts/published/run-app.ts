import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { chromium } from '@playwright/test'
import { launchOptions } from '../../test/support/browser.ts'

/** Starts the app's dev server, asks it for everything that a page asks for, and opens the page in Chromium. */
export async function runApp(folder: string): Promise<void> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const server = spawn('node', ['node_modules/vite/bin/vite.js'], {
    cwd: folder,
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let log = ''
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text: Buffer) => (log += text.toString()))
  try {
    await answers(`${origin}/`)
    for (const path of ['/', '/__wechat/client.js', '/__wechat/shell.js']) {
      const response = await fetch(origin + path)
      const length = (await response.text()).length
      console.log(`${path}: ${response.status}, ${length} characters`)
      if (!response.ok || length < 100) throw new Error(`The dev server answered ${path} with ${response.status}.`)
    }
    const signed = await fetch(`${origin}/api/wechat/signature`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ url: `${origin}/` }),
    })
    const { signature } = (await signed.json()) as { signature?: string }
    if (!/^[\da-f]{40}$/.test(signature ?? '')) throw new Error(`No signature: the server answered ${signed.status}.`)
    console.log('/api/wechat/signature: signed')
    const word = await openPage(`${origin}/`)
    if (word !== 'verified') throw new Error(`The page in Chromium says "${word}" instead of "verified".`)
    console.log('Chromium: the page is verified')
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${log.trim()}`, { cause: error })
  } finally {
    server.kill()
  }
}

/** What the page says once it has stopped waiting. */
async function openPage(url: string): Promise<string> {
  const browser = await chromium.launch(launchOptions())
  try {
    const page = await browser.newPage()
    await page.goto(url)
    await page.waitForFunction(() => document.querySelector('output')?.textContent !== 'waiting')
    return await page.locator('output').innerText()
  } finally {
    await browser.close()
  }
}

async function answers(url: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await fetch(url).catch(() => undefined)) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('The dev server of the app did not start.')
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
