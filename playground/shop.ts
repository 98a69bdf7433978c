/** The shop behind the page on subscription notices: it remembers who has agreed to what, and sends what it has to tell. */
import { isWxError, type NoticeData, type OnMessage, type OnSubscribe, type WechatServer } from '@wove/server'
import type { NoticeTemplate } from '@wove/simulator/platform'
import { Hono } from 'hono'

/** The templates of the pretend account, as they would be picked on mp.weixin.qq.com. */
export const templates: readonly NoticeTemplate[] = [
  {
    id: 'orderShipped',
    title: '发货通知',
    fields: { thing1: '商品', character_string2: '运单号', time3: '发货时间' },
  },
  { id: 'priceDrop', title: '降价提醒', fields: { thing1: '商品', amount2: '现价' } },
  { id: 'busLate', title: '公交晚点提醒', kind: 'long-term', fields: { thing1: '线路', phrase2: '状态' } },
]

/** What the shop has to tell, by template. */
const news: Readonly<Record<string, () => NoticeData>> = {
  orderShipped: () => ({ thing1: '乌龙茶 250 g', character_string2: 'SF1234567890', time3: now() }),
  priceDrop: () => ({ thing1: '紫砂壶', amount2: '¥188.00' }),
  busLate: () => ({ thing1: '31 路 · 火车站方向', phrase2: '晚点' }),
}

const now = () =>
  new Date().toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'long', timeStyle: 'short' })

/** What the shop knows of one customer. */
interface Customer {
  statuses: Record<string, string>
  sent: { template: string; at: string }[]
  events: { kind: string; template: string; status?: string; errorCode?: number }[]
}

interface Signed {
  Variables: { openid: string }
}

export interface Shop {
  onSubscribe: OnSubscribe
  onMessage: OnMessage
  /** `GET` and `POST /api/shop/notices`, for whoever is signed in. */
  routes(server: Pick<WechatServer, 'user' | 'sendSubscriptionNotice'>): Hono<Signed>
}

export function createShop(): Shop {
  const customers = new Map<string, Customer>()
  const customer = (openid: string): Customer => {
    const known = customers.get(openid) ?? { statuses: {}, sent: [], events: [] }
    customers.set(openid, known)
    return known
  }

  return {
    onSubscribe({ user, statuses, accepted }) {
      Object.assign(customer(user.openid).statuses, statuses)
      return { accepted }
    },

    onMessage(message) {
      if (message.kind === 'other') return
      for (const { templateId: template, ...item } of message.list) {
        const told = 'status' in item ? { status: item.status } : { errorCode: item.errorCode }
        customer(message.openid).events.push({ kind: message.kind, template, ...told })
      }
    },

    routes(server) {
      const app = new Hono<Signed>()
      app.use('/api/shop/*', async (context, next) => {
        const openid = server.user(context.req.raw)?.openid
        if (!openid) return context.json({ code: 'not-signed-in', message: 'sign in first' }, 401)
        context.set('openid', openid)
        return next()
      })
      app.get('/api/shop/notices', (context) => {
        context.header('cache-control', 'no-store')
        return context.json(customer(context.get('openid')))
      })
      app.post('/api/shop/notices', async (context) => {
        const openid = context.get('openid')
        const { template = '' } = await context.req.json<{ template?: string }>().catch(() => ({ template: '' }))
        const data = news[template]?.()
        if (!data) return context.json({ code: 'bad-request', message: `there is no template "${template}"` }, 400)
        const page = new URL('/subscribe', context.req.header('origin') ?? context.req.url).href
        try {
          await server.sendSubscriptionNotice({ openid, templateId: template, data, page })
        } catch (error) {
          if (!isWxError(error)) throw error
          return context.json({ code: error.code, message: error.message }, 409)
        }
        customer(openid).sent.push({ template, at: new Date().toISOString() })
        return context.json({ sent: true })
      })
      return app
    },
  }
}
