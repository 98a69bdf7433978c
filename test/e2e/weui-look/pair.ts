import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import vue from '@vitejs/plugin-vue'
import { build, type Rolldown } from 'vite'
import { captures } from '../../weui/captures.ts'

/** How a person sees a page: the colours of the system, WeUI's care mode, the width of the phone. */
export interface View {
  name: string
  colorScheme: 'light' | 'dark'
  care: boolean
  width: number
}

const phones = { iPhone: 375, Android: 412 }

/** The care mode in light on the one, in dark on the other. */
export const views: readonly View[] = Object.entries(phones).flatMap(([phone, width]) => [
  { name: `light, ${phone}`, colorScheme: 'light', care: false, width },
  { name: `dark, ${phone}`, colorScheme: 'dark', care: false, width },
  { name: `care, ${phone}`, colorScheme: phone === 'iPhone' ? 'light' : 'dark', care: true, width },
])

/** A page with our components and one with WeUI's examples. */
export interface Pair {
  readonly names: readonly string[]
  /** Takes a picture of both; the component reaches down to `height`. */
  show(name: string): Promise<{ ours: Buffer; official: Buffer; height: number }>
  close(): Promise<void>
}

export async function openPair(browser: Browser, view: View): Promise<Pair> {
  const code = await (script ??= buildScript())
  const [ours, official] = await Promise.all([
    openPage(browser, view, `${ownSheets()} ${ownPage}`, code),
    openPage(browser, view, `${readFileSync(join(weui, 'dist/style/weui.css'), 'utf8')} ${examplePage}`, code),
  ])
  return {
    names: await ours.evaluate(() => window.look.names),
    async show(name) {
      const shown = await official.evaluate(([each, html]) => window.look.example(each, html), [
        name,
        htmlOf(name),
      ] as const)
      const height = await ours.evaluate(([each, what]) => window.look.ours(each, what), [name, shown] as const)
      const pictures = await Promise.all(
        [ours, official].map((page) => page.screenshot({ animations: 'disabled', fullPage: true })),
      )
      return { ours: pictures[0]!, official: pictures[1]!, height }
    },
    close: async () => void (await Promise.all([ours.close(), official.close()])),
  }
}

/** Ours has nothing to say about the page. The ring around what has the focus is ours alone. */
const ownPage = 'body { margin: 0 } :focus-visible, :focus-visible ~ * { outline: 0 !important }'

/** What the example's own stylesheet says about its page. */
const examplePage = 'body { background-color: var(--weui-BG-0); color: var(--weui-FG-0) }'

const weui = dirname(createRequire(import.meta.url).resolve('weui/package.json'))

function ownSheets(): string {
  const folder = join(import.meta.dirname, '../../../packages/weui')
  const imports = readFileSync(join(folder, 'style.css'), 'utf8').matchAll(/'(.*?)'/g)
  return [...imports].map(([, path]) => readFileSync(join(folder, path!), 'utf8')).join('\n')
}

/** The page of an example, its pictures within. */
function htmlOf(name: string): string {
  if (!captures[name]) return ''
  return readFileSync(join(weui, `src/example/${captures[name][0]}.html`), 'utf8').replaceAll(
    /\.\/images\/([\w-]+\.png)/g,
    (_, file: string) => `data:image/png;base64,${readFileSync(join(weui, 'dist/example/images', file), 'base64')}`,
  )
}

let script: Promise<string> | undefined

async function buildScript(): Promise<string> {
  const { output } = (await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [vue()],
    resolve: { dedupe: ['vue'] },
    build: { write: false, modulePreload: false, rolldownOptions: { input: join(import.meta.dirname, 'page.ts') } },
  })) as Rolldown.RolldownOutput
  return output.find((each) => each.type === 'chunk')!.code
}

async function openPage(
  browser: Browser,
  { colorScheme, care, width }: View,
  sheet: string,
  code: string,
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 760 }, colorScheme })
  const mode = care ? 'data-weui-mode="care"' : ''
  // What turns by itself, inside of its picture, stands still.
  const style = sheet.replaceAll('animateTransform', 'desc')
  await page.setContent(
    `<!doctype html><html><head><style>${style}</style></head><body class="wx-root" ${mode}><main></main></body></html>`,
  )
  await page.addScriptTag({ content: code, type: 'module' })
  await page.waitForFunction(() => 'look' in window)
  return page
}
