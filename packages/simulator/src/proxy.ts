import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { createProxyServer } from 'httpxy'
import type { PlatformOptions } from './platform.ts'
import { injectScript } from './serve/inject.ts'
import { type InjectedOptions, mount } from './serve/mount.ts'
import { pushText } from './serve/push-text.ts'
import { refusalText } from './serve/refusal-text.ts'

export interface ProxyOptions extends Pick<InjectedOptions, 'profile' | 'bridge'>, PlatformOptions {
  /** The dev server to be seen through it, `http://localhost:3000`. */
  target: string
  /** Where the platform answers and the page's scripts lie. @default '/__wechat' */
  base?: string
  /** Hears what the terminal should say. @default console.log */
  log?: (text: string) => void
}

/**
 * A WeChat around any dev server: a proxy that puts the client first into each HTML page and mounts the platform
 * under `/__wechat`. Web sockets go through, so that hot reload works. Listen with it as with any `node:http` server.
 *
 * @example
 * import { createProxy } from '@wove/simulator/proxy'
 *
 * createProxy({ target: 'http://localhost:3000', profile: 'android' }).listen(5180, '127.0.0.1')
 */
export function createProxy(options: ProxyOptions): Server {
  const { target, base = '/__wechat', profile, bridge, log = console.log, ...platformOptions } = options
  const mounted = mount({
    base,
    onRefusal: (verdict) => log(refusalText(verdict)),
    onPush(event) {
      const text = pushText(event)
      if (text) log(text)
    },
    ...platformOptions,
  })
  const proxy = createProxyServer({ target, changeOrigin: true, selfHandleResponse: true })

  // The target shall send text that can be changed here.
  proxy.on('proxyReq', (request) => request.setHeader('accept-encoding', 'identity'))
  proxy.on('proxyRes', (answer, _, response) => {
    pass(answer, response).catch(() => response.destroy())
  })

  async function pass(answer: IncomingMessage, response: ServerResponse): Promise<void> {
    const html = /^text\/html\b/i.test(answer.headers['content-type'] ?? '')
    const headers = Object.entries(answer.headers).filter(
      ([name]) => !(html && /^(content-length|transfer-encoding|etag)$/.test(name)),
    )
    for (const [name, value] of headers) {
      if (value !== undefined) response.setHeader(name, name === 'location' ? here(String(value)) : value)
    }
    response.statusCode = answer.statusCode ?? 502
    if (!html) {
      answer.pipe(response)
      return
    }
    const chunks: Buffer[] = []
    for await (const chunk of answer) chunks.push(chunk as Buffer)
    const page = Buffer.concat(chunks).toString('utf8')
    response.end(page && injectScript(page, base, { profile, bridge }))
  }

  /** A redirect of the target to itself stays in the proxy. */
  function here(location: string): string {
    const url = URL.parse(location)
    return url?.origin === new URL(target).origin ? url.pathname + url.search + url.hash : location
  }

  const unreachable = (error: unknown, response: ServerResponse) => {
    const reason = error instanceof Error ? error.message : String(error)
    log(`[wove] ${target} does not answer: ${reason}`)
    if (!response.headersSent) response.writeHead(502, { 'content-type': 'text/plain; charset=utf-8' })
    response.end(`${target} does not answer. Is the dev server running?\n`)
  }

  async function forward(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      await proxy.web(request, response)
    } catch (error) {
      unreachable(error, response)
    }
  }

  const server = createServer((request, response) =>
    mounted(request, response, (error) => (error ? unreachable(error, response) : void forward(request, response))),
  )
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    proxy.ws(request, socket as Parameters<typeof proxy.ws>[1], {}, head).catch(() => socket.destroy())
  })
  return server
}
