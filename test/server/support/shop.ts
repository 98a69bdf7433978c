import { createWechatServer, type PushedMessage, type Subscription, type WechatServer } from '@wove/server'
import { createPlatform, type MessageConfiguration, type NoticeTemplate, type Platform } from '@wove/simulator/platform'
import { account, sessionKey } from './options.ts'
import { target, visit, type Visit } from './visit.ts'

const templates: readonly NoticeTemplate[] = [
  { id: 'orderShipped', title: '发货通知', fields: { thing1: '商品', character_string2: '运单号' } },
  { id: 'orderSent', title: '发货通知', fields: { thing1: '商品' } },
  { id: 'priceDrop', title: '降价提醒', fields: { thing1: '商品', amount2: '现价' } },
  { id: 'busLate', title: '公交晚点提醒', kind: 'long-term', fields: { thing1: '线路', phrase2: '状态' } },
]

type Statuses = Record<string, 'accept' | 'reject' | 'cancel' | 'filter'>

/** A shop, its customer's browser, and the platform between them. */
export interface Shop {
  platform: Platform
  server: WechatServer
  browser: Visit
  /** What the page has told, and what the platform has pushed. */
  subscriptions: Subscription[]
  messages: PushedMessage[]
  /** The customer's openid. */
  openid: string
  /** The customer answers the sheet in WeChat; resolves to what the tag tells the page. */
  answer(statuses: Statuses): Promise<Statuses>
  /** The page posts what the tag has told it. */
  post(statuses: unknown): Promise<Response>
  /** Resolves when every event has been taken; gives the kinds and items. */
  events(): Promise<[kind: string, list: unknown][]>
}

export async function createShop(
  messages: Partial<MessageConfiguration> = {},
  popupEvent: 'first' | 'always' = 'first',
): Promise<Shop> {
  const { appId, appSecret: secret, origins } = account
  const heard: PushedMessage[] = []
  const subscriptions: Subscription[] = []
  const configuration = { url: 'https://h5.example.com/api/wechat/message', token: 'shopToken', ...messages }
  const platform: Platform = createPlatform({
    accounts: [{ appId, secret, domains: ['h5.example.com'], kind: 'service', templates, messages: configuration }],
    switches: { popupEvent },
    fetch: (request) => server.fetch(request),
  })
  const server = createWechatServer({
    appId,
    appSecret: secret,
    origins,
    sessionKey,
    messageToken: 'shopToken',
    ...(configuration.encodingAesKey && { encodingAesKey: configuration.encodingAesKey }),
    fetch: platform.fetch,
    log: () => {},
    onSubscribe(subscription) {
      subscriptions.push(subscription)
      return { accepted: subscription.accepted }
    },
    onMessage: (message) => void heard.push(message),
  })

  const browser = visit(server)
  const openid = await signIn(platform, browser)
  const client = async (path: string, body: object): Promise<Record<string, unknown>> =>
    (
      await platform.fetch(
        new Request(`https://wechat/simulator/${path}`, { method: 'POST', body: JSON.stringify(body) }),
      )
    ).json()

  return {
    platform,
    server,
    browser,
    subscriptions,
    messages: heard,
    openid,
    async answer(statuses) {
      const { filtered } = await client('subscribe/sheet', { templates: Object.keys(statuses) })
      const dropped = (filtered as string[]).map((id) => [id, 'filter'] as const)
      const ended = { ...statuses, ...Object.fromEntries(dropped) }
      await client('subscribe/answer', { statuses: ended })
      return ended
    },
    post: (statuses) => browser.open('/api/wechat/subscribe', { method: 'POST', body: JSON.stringify({ statuses }) }),
    async events() {
      await platform.settled()
      return heard.map((each) => [each.kind, each.kind === 'other' ? [] : each.list])
    },
  }
}

/** Signs whoever holds the phone in, silently, and gives their openid. */
async function signIn(platform: Platform, browser: Visit): Promise<string> {
  const gone = await browser.open('/api/wechat/oauth/authorize?return=https://h5.example.com/a')
  const { href } = target(gone)
  const body = new URLSearchParams({ decision: 'allow' })
  const allowed = await platform.fetch(new Request(href.split('#')[0]!, { method: 'POST', body }))
  await browser.open(target(allowed).href)
  return platform.people.openid(platform.accounts[0]!, platform.people.current)
}
