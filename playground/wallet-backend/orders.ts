import { randomBytes } from 'node:crypto'
import { signPayment, type WechatServer } from '@wove/server'
import type { MerchantWithKey } from '@wove/simulator/platform'
import type { Context, Hono } from 'hono'
import { payApi, PayApiError, type PlacedOrder } from './pay-api.ts'
import { badRequest, body, notFound, ShopError } from './shop-error.ts'
import { Shelf } from './shelf.ts'

interface Order {
  number: string
  description: string
  amountCents: number
  /** With which API it was placed: an order keeps it. */
  api?: 'v3' | 'v2-md5' | 'v2-hmac'
}

/** The price list. The page names an item, never a price. */
const items = {
  tea: { description: '一壶龙井 · A pot of Longjing', amountCents: 3800 },
  cake: { description: '桂花糕 · Osmanthus cake', amountCents: 1250 },
} as const

const apis = ['v3', 'v2-md5', 'v2-hmac'] as const

/** A checkout: an order, its payment parameters, and what WeChat Pay says of it. */
export function orders(
  app: Hono,
  wechat: WechatServer,
  { merchant, payApi: address, appId }: { merchant: MerchantWithKey; payApi: string; appId: string },
): void {
  const kept = new Shelf<Order>()
  const pay = payApi(address, merchant)

  app.post('/orders', async (context) => {
    const { item } = await body(context)
    if (typeof item !== 'string' || !Object.hasOwn(items, item))
      throw badRequest(`name an item: { "item": "${Object.keys(items).join('" | "')}" }`)
    const number = randomBytes(16).toString('hex')
    const order = kept.put({ number, ...items[item as keyof typeof items] })
    return context.json(answer(order, 'unpaid'), 201)
  })

  app.get('/orders/:id', async (context) => {
    const order = find(context)
    return context.json(answer(order, await pay.query(order.number)))
  })

  app.post('/orders/:id/payment', async (context) => {
    const order = find(context)
    const { api = order.api ?? 'v3' } = await body(context)
    const chosen = apis.find((each) => each === api)
    if (!chosen) throw badRequest(`api is one of ${apis.join(', ')}`)
    if (order.api && order.api !== chosen)
      throw badRequest(`this order was placed with ${order.api}: pay it so, or order anew`)
    const openid = wechat.user(context.req.raw)?.openid
    if (!openid)
      throw new ShopError(401, 'sign-in-required', 'sign in first: WeChat Pay asks who pays', {
        signIn: '/api/wechat/oauth/authorize?scope=snsapi_base',
      })
    const status = await pay.query(order.number)
    if (status === 'paid') throw paidAlready()
    if (status === 'pending')
      throw new ShopError(409, 'order-pending', 'a payment of this order is under way: wait until it is decided')
    order.api = chosen
    try {
      return context.json(await signed({ appId, openid, ...order }, chosen))
    } catch (error) {
      // The query has said otherwise: queries may be late.
      if (error instanceof PayApiError && error.isPaid) throw paidAlready()
      throw error
    }
  })

  async function signed(order: PlacedOrder, chosen: (typeof apis)[number]) {
    if (chosen === 'v3') {
      const prepayId = await pay.placeV3(order)
      return signPayment({ appId, prepayId, signType: 'RSA', privateKey: merchant.privateKey })
    }
    const signType = chosen === 'v2-md5' ? 'MD5' : 'HMAC-SHA256'
    const prepayId = await pay.placeV2(order, signType)
    return signPayment({ appId, prepayId, signType, key: merchant.apiKey })
  }

  function find(context: Context) {
    const order = kept.get(context.req.param('id') ?? '')
    if (order) return order
    throw notFound('order')
  }
}

const paidAlready = () => new ShopError(409, 'order-paid', 'this order is paid: it cannot be paid a second time')

const answer = ({ id, description, amountCents }: Order & { id: string }, status: string) => ({
  id,
  description,
  amountCents,
  status,
})
