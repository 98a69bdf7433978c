import type { IncomingMessage, ServerResponse } from 'node:http'
import type { SimulatorOptions } from '../client.ts'
import type { Platform, PlatformOptions } from '../platform.ts'
import { leadRedirects } from './lead-redirects.ts'

export interface MountOptions extends PlatformOptions {
  /** Where the platform answers and the page's scripts lie. */
  base: string
}

/** What servers call for each request; what is not the simulator's goes on to `next`. */
export type Middleware = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void

/** The platform and the page's scripts below `base`; redirects to WeChat's own hosts are led here on every path. */
export function mount({ base, ...options }: MountOptions): Middleware {
  let platform: Promise<Platform> | undefined
  // Loaded at the first request, so that the dev server starts without waiting for it.
  const start = () => (platform ??= import('../platform.ts').then(({ createPlatform }) => createPlatform(options)))

  async function serve(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const file = await (await import('./page-files.ts')).pageFile(path)
    if (file) {
      response.setHeader('content-type', `${file.type}; charset=utf-8`)
      response.setHeader('cache-control', 'no-cache')
      response.end(file.text)
      return
    }
    const [{ getRequestListener }, { fetch }] = await Promise.all([import('@hono/node-server'), start()])
    request.url = (request.url ?? '').slice(base.length)
    await getRequestListener(fetch)(request, response)
  }

  return (request, response, next) => {
    leadRedirects(response, base)
    const path = (request.url ?? '').split('?')[0]
    if (!path?.startsWith(`${base}/`)) return next()
    serve(path.slice(base.length + 1), request, response).catch(next)
  }
}

/** What the client has to be told by the server that puts it into a page. */
export interface InjectedOptions {
  profile?: SimulatorOptions['profile'] | undefined
  bridge?: SimulatorOptions['bridge'] | undefined
  banner?: boolean
}

/** The attributes of the script that has to be the first of the page. */
export function scriptAttributes(base: string, options: InjectedOptions): Record<string, string> {
  return { src: `${base}/client.js`, 'data-base': base, 'data-options': JSON.stringify(options) }
}
