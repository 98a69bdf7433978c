import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Browser, chromium } from '@playwright/test'
import { build, type Rolldown } from 'vite'
import { launchOptions } from '../support/browser.ts'
import type { Bench } from './bench.ts'

/** Round trips in one measurement. */
const count = 2000

let browser: Browser
let origin: string

export const bench: Bench = {
  title: `one round trip over the simulated bridge, tracing on, ${count} in sequence`,
  unit: 'µs',
  rounds: 7,
  cases: [
    { name: 'WeixinJSBridge.invoke', measure: () => inNewTab('raw'), atMost: 100 },
    { name: '@wove/jssdk', measure: () => inNewTab('jssdk'), atMost: 200 },
  ],
  async prepare() {
    const { output } = (await build({
      configFile: false,
      logLevel: 'warn',
      build: { write: false, target: 'es2022', rolldownOptions: { input: `${import.meta.dirname}/bridge/page.ts` } },
    })) as Rolldown.RolldownOutput
    const server = createServer((request, response) => {
      const isScript = request.url === '/page.js'
      response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html')
      response.end(isScript ? output[0].code : '<!doctype html><script type="module" src="/page.js"></script>')
    })
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
    origin = `http://localhost:${(server.address() as AddressInfo).port}`
    browser = await chromium.launch(launchOptions())
    return async () => {
      await browser.close()
      server.close()
    }
  },
}

interface BenchPage {
  raw(count: number): Promise<number>
  jssdk(count: number): Promise<number>
  traced(): number
}

async function inNewTab(name: 'raw' | 'jssdk'): Promise<number> {
  const page = await browser.newPage()
  await page.goto(origin)
  const [time, traced] = await page.evaluate(
    async ([which, times]) => {
      const here = window as unknown as BenchPage
      return [await here[which](times), here.traced()] as const
    },
    [name, count] as const,
  )
  await page.close()
  if (traced < count) throw new Error(`${traced} of ${count} calls were traced`)
  return time
}
