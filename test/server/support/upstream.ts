import { createServer } from 'node:http'
import { once } from 'node:events'
import { nodeMiddleware } from '@wove/server/node'
import { createPlatform, type Platform } from '@wove/simulator/platform'
import { account } from './options.ts'

/** What the pretend platform was asked, and the switches with which it misbehaves. */
export interface Upstream {
  readonly platform: Platform
  /** Stands in for the network. */
  fetch(request: Request): Promise<Response>
  /** How often a path was asked, by the end of the path. */
  count(path: string): number
  /** Answers in place of the platform while it is set; nothing means that the platform answers. */
  misbehave: ((request: Request) => Response | undefined | Promise<Response | undefined>) | undefined
}

/** The pretend platform with a counter in front of it. */
export function createUpstream(others: readonly { appId: string; appSecret: string }[] = []): Upstream {
  const platform = createPlatform({
    accounts: [account, ...others].map(({ appId, appSecret: secret }) => ({
      appId,
      secret,
      domains: ['h5.example.com', 'localhost'],
      kind: 'service' as const,
    })),
  })
  const paths: string[] = []
  const upstream: Upstream = {
    platform,
    misbehave: undefined,
    count: (path) => paths.filter((each) => each.endsWith(path)).length,
    async fetch(request) {
      paths.push(new URL(request.url).pathname)
      return (await upstream.misbehave?.(request)) ?? platform.fetch(request)
    },
  }
  return upstream
}

/** The same on a port, for other processes. */
export async function listen(upstream: Upstream): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer(nodeMiddleware({ fetch: (request) => upstream.fetch(request), handles: () => true }))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
