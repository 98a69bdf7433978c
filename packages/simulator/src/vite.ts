import type { IncomingMessage, ServerResponse } from 'node:http'
import { styleText } from 'node:util'
import type { Connect, Plugin, ResolvedConfig } from 'vite'
import type { SimulatorOptions } from './client.ts'
import type { Platform, PlatformOptions, Verdict } from './platform.ts'
import { leadRedirects } from './vite/lead-redirects.ts'

export interface SimulatorPluginOptions
  extends Pick<SimulatorOptions, 'profile' | 'bridge'>, Omit<PlatformOptions, 'onRefusal'> {
  /** Where the platform answers and the page's scripts lie. @default '/__wechat' */
  base?: string
  /**
   * Lets the simulator into a production build, for documentation and staging. A banner then shows it.
   * Without it a build leaves the simulator out, and fails if the app itself imports it.
   */
  allowInBuild?: boolean
}

/**
 * A pretend WeChat around the pages of the dev server: bridge, user agent and sheets in the page, the platform's
 * server APIs under `/__wechat`. Why a signature was refused is printed in the terminal.
 *
 * @example
 * // vite.config.ts
 * import { simulator } from '@wove/simulator/vite'
 * import { defineConfig } from 'vite'
 *
 * export default defineConfig({ plugins: [simulator({ profile: 'android' })] })
 */
export function simulator({
  base = '/__wechat',
  allowInBuild = false,
  profile,
  bridge,
  ...platformOptions
}: SimulatorPluginOptions = {}): Plugin {
  let config: ResolvedConfig
  let platform: Promise<Platform> | undefined

  // Loaded at the first request, so that the dev server starts without waiting for it.
  const startPlatform = () =>
    (platform ??= import('./platform.ts').then(({ createPlatform }) =>
      createPlatform({
        ...platformOptions,
        onRefusal: (verdict) => config.logger.info(refusalText(verdict), { timestamp: true }),
      }),
    ))

  const middleware: Connect.NextHandleFunction = (request, response, next) => {
    leadRedirects(response, base)
    const path = (request.url ?? '').split('?')[0]
    if (!path?.startsWith(`${base}/`)) return next()
    serve(path.slice(base.length + 1), request, response).catch(next)
  }

  async function serve(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const file = await (await import('./vite/page-files.ts')).pageFile(path)
    if (file) {
      response.setHeader('content-type', `${file.type}; charset=utf-8`)
      response.setHeader('cache-control', 'no-cache')
      response.end(file.text)
      return
    }
    const [{ getRequestListener }, { fetch }] = await Promise.all([import('@hono/node-server'), startPlatform()])
    request.url = (request.url ?? '').slice(base.length)
    await getRequestListener(fetch)(request, response)
  }

  return {
    name: 'wove:simulator',
    configResolved(resolved) {
      config = resolved
    },
    // Before the site's own servers: their redirects are to be seen.
    configureServer: { order: 'pre', handler: ({ middlewares }) => void middlewares.use(middleware) },
    configurePreviewServer: {
      order: 'pre',
      handler: ({ middlewares }) => void (allowInBuild && middlewares.use(middleware)),
    },
    transformIndexHtml: {
      // After Vite has looked at the page: it would try to bundle the script.
      order: 'post',
      handler() {
        if (config.command === 'build' && !allowInBuild) return []
        const banner = config.command === 'build' ? { banner: true } : {}
        return [
          {
            tag: 'script',
            attrs: {
              src: `${base}/client.js`,
              'data-base': base,
              'data-options': JSON.stringify({ profile, bridge, ...banner }),
            },
            injectTo: 'head-prepend',
          },
        ]
      },
    },
    generateBundle(_, bundle) {
      if (allowInBuild) return
      for (const chunk of Object.values(bundle)) {
        const module = chunk.type === 'chunk' && chunk.moduleIds.find((id) => /simulator\/(src|dist)\/client/.test(id))
        if (module) {
          this.error(
            `The simulator would be part of this production build (${module} in ${chunk.fileName}). ` +
              'Remove the import, or set simulator({ allowInBuild: true }) for documentation and staging.',
          )
        }
      }
    },
  }
}

function refusalText({ keyword, diagnosis }: Verdict): string {
  const lines = [styleText('yellow', `[wove] config refused: ${keyword}`)]
  if (diagnosis) {
    lines.push(`  ${diagnosis.mistakes.join(' + ')}: ${diagnosis.says.en}`, `  → ${diagnosis.cure.en}`)
    if (diagnosis.expected) lines.push(`  expected  ${diagnosis.expected}`)
    if (diagnosis.found) lines.push(`  signed    ${diagnosis.found}`)
  }
  return lines.join('\n')
}
