/** Other libraries that sign pages, as their documentation shows it, with a ticket that is there already. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createRequire } from 'node:module'

interface Account {
  appId: string
  appSecret: string
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void

const require = createRequire(import.meta.url)
const ticket = 'jsapi_ticket_of_the_pretend_platform'

/** What each of them signs with: a new signature for each request. */
export const peers: Record<string, (account: Account) => Handler> = {
  'co-wechat-api': ({ appId, appSecret }) => {
    const Api = require('co-wechat-api') as new (...identity: string[]) => {
      getJsConfig(options: { url: string; jsApiList: string[] }): Promise<object>
      registerTicketHandle(get: () => Promise<object>): void
    }
    const api = new Api(appId, appSecret)
    api.registerTicketHandle(async () => ({ ticket, expireTime: Date.now() + 3_600_000 }))
    return answering((url) => api.getJsConfig({ url, jsApiList: [] }))
  },

  'node-easywechat': ({ appId, appSecret }) => {
    const { OfficialAccount } = require('node-easywechat') as {
      OfficialAccount: new (options: { app_id: string; secret: string }) => {
        setCache(cache: object): void
        getUtils(): { buildJsSdkConfig(url: string): Promise<object> }
      }
    }
    const app = new OfficialAccount({ app_id: appId, secret: appSecret })
    // In memory, as Wove's: its own cache reads a file for each request.
    app.setCache({ get: async () => ticket, has: async () => true, set: async () => true, delete: async () => true })
    const utils = app.getUtils()
    return answering((url) => utils.buildJsSdkConfig(url))
  },

  'wechat-jssdk': (account) => {
    const { JSSDK, Store } = require('wechat-jssdk') as {
      Store: new (options: { noInterval: boolean }) => object
      JSSDK: new (options: object) => {
        updateAccessTokenOrTicketGlobally(token: string, ticket: string): Promise<object>
        getSignature(url: string, forceNew: boolean): Promise<object>
      }
    }
    const sdk = new JSSDK({ ...account, store: new Store({ noInterval: true }) })
    void sdk.updateAccessTokenOrTicketGlobally('token', ticket)
    return answering((url) => sdk.getSignature(url, true))
  },
}

/** On node:http, without the checks that a server in the open needs. */
function answering(sign: (url: string) => Promise<object>): Handler {
  return (request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const { url } = JSON.parse(Buffer.concat(parts).toString()) as { url: string }
      void sign(url).then((config) => {
        response.setHeader('content-type', 'application/json')
        response.end(JSON.stringify(config))
      })
    })
  }
}
