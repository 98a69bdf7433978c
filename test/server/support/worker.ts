/** A process of its own: signs pages on demand, and reports how each request ended and how long it took. */
import { createWechatServer, isWxError } from '@wove/server'
import { redisStore } from '@wove/server/redis'
import { account, page } from './options.ts'

/** What the test asks for: so many requests at once. */
export interface Order {
  requests: number
}

/** How they ended. */
export interface Report {
  ended: { code: string; milliseconds: number }[]
}

const { REDIS_URL = '', API_URL = '' } = process.env

const server = createWechatServer({ ...account, api: API_URL, store: redisStore(REDIS_URL), log: () => {} })

process.on('message', ({ requests }: Order) => {
  void Promise.all(
    Array.from({ length: requests }, async () => {
      const start = performance.now()
      const code = await server.signUrl(page).then(
        () => 'signed',
        (error: unknown) => (isWxError(error) ? error.code : 'no WxError'),
      )
      return { code, milliseconds: performance.now() - start }
    }),
  ).then((ended) => process.send?.({ ended } satisfies Report))
})
process.send?.('ready')
