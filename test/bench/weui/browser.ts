import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import vue from '@vitejs/plugin-vue'
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test'
import { build, type Rolldown } from 'vite'
import { launchOptions } from '../../support/browser.ts'
import { libraries } from './libraries.ts'
import type { BenchPage } from './page.ts'

const folder = import.meta.dirname

let browser: Browser
let origin: string

/**
 * Builds each library's page, serves them and starts a browser; returns how to stop it.
 *
 * @param engine - flags for the browser's JavaScript engine
 */
export async function startPages(...engine: string[]): Promise<() => Promise<void>> {
  const scripts = new Map<string, string>()
  for (const name of Object.keys(libraries)) scripts.set(`/${name}.js`, await scriptOf(name))
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    const script = scripts.get(path)
    response.setHeader('content-type', script ? 'text/javascript' : 'text/html')
    response.end(script ?? `<!doctype html><body><script type="module" src="${path}.js"></script>`)
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const options = launchOptions()
  browser = await chromium.launch({ ...options, args: [...options.args, `--js-flags=${engine.join(' ')}`] })
  return async () => {
    await browser.close()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
}

/** One measurement in a tab of its own. */
export async function inNewTab<Result>(
  library: string,
  measure: (page: Page, session: CDPSession) => Promise<Result>,
): Promise<Result> {
  const page = await browser.newPage()
  try {
    await page.goto(`${origin}/${library}`)
    await page.waitForFunction(() => 'bench' in window)
    return await measure(page, await page.context().newCDPSession(page))
  } finally {
    await page.close()
  }
}

/** What a page has, within the browser. */
export type BenchWindow = Window & { bench: BenchPage }

/** The production build of a library's page, with compiled templates and the same Vue for all. */
async function scriptOf(library: string): Promise<string> {
  const parts = Object.entries(libraries[library]!)
  const files = new Map(parts.map(([part, source]) => [`${folder}/${library}-${part}.vue`, source]))
  const entry = `${folder}/${library}-entry.js`
  const imports = parts.map(([part]) => `import ${part} from './${library}-${part}.vue'`).join('\n')
  files.set(
    entry,
    `import { expose } from './page.ts'\n${imports}\nexpose({ ${parts.map(([part]) => part).join(', ')} })`,
  )
  const { output } = (await build({
    root: `${folder}/../../..`,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'pages',
        enforce: 'pre',
        resolveId: (id, importer) => {
          const path = id.startsWith('./') && importer?.startsWith(folder) ? `${folder}/${id.slice(2)}` : id
          return files.has(path) ? path : undefined
        },
        load: (id) => files.get(id),
      },
      vue(),
    ],
    resolve: { dedupe: ['vue'] },
    build: { write: false, target: 'es2022', modulePreload: false, rolldownOptions: { input: entry } },
  })) as Rolldown.RolldownOutput
  const chunks = output.filter((each) => each.type === 'chunk')
  if (chunks.length > 1) throw new Error(`The page of ${library} is in ${chunks.length} files, not in one.`)
  return chunks[0]!.code
}
