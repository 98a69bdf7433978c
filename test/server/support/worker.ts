/** A process of its own: signs pages on demand, and reports how each request ended and how long it took. */
import { inspect } from 'node:util'
import { createWechatServer, isWxError } from '@wove/server'
import { redisStore } from '@wove/server/redis'
import { account, page } from './options.ts'

/** What the test asks for: so many requests at once. */
export interface Order {
  requests: number
}

/** How they ended, and what was logged and thrown on the way. */
export interface Report {
  ended: { code: string; milliseconds: number }[]
  said: string[]
}

const { REDIS_URL = '', API_URL = '' } = process.env

let said: string[] = []
const say = (value: unknown) => void said.push(inspect(value, { depth: 10, showHidden: true, maxStringLength: null }))

const server = createWechatServer({ ...account, api: API_URL, store: redisStore(REDIS_URL), log: say })

process.on('message', ({ requests }: Order) => {
  void Promise.all(
    Array.from({ length: requests }, async () => {
      const start = performance.now()
      const code = await server.signUrl(page).then(
        () => 'signed',
        (error: unknown) => {
          say(error)
          return isWxError(error) ? error.code : 'no WxError'
        },
      )
      return { code, milliseconds: performance.now() - start }
    }),
  ).then((ended) => {
    process.send?.({ ended, said } satisfies Report)
    said = []
  })
})
process.send?.('ready')
