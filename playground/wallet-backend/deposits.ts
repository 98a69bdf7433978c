import { randomBytes } from 'node:crypto'
import type { WechatServer } from '@wove/server'
import type { MerchantWithKey } from '@wove/simulator/platform'
import type { Context, Hono } from 'hono'
import { payApi } from './pay-api.ts'
import { notFound, ShopError } from './shop-error.ts'
import { Shelf } from './shelf.ts'

/** A deposit that goes back to the person who had paid it. */
interface Deposit {
  number: string
  remark: string
  amountCents: number
  openid: string
}

/** Deposits are given back by a transfer that the person has to accept (商家转账). The page names one, never a sum. */
export function deposits(
  app: Hono,
  wechat: WechatServer,
  { merchant, payApi: address, appId }: { merchant: MerchantWithKey; payApi: string; appId: string },
): void {
  const kept = new Shelf<Deposit>()
  const pay = payApi(address, merchant)

  app.post('/deposits', async (context) => {
    const number = randomBytes(16).toString('hex')
    const remark = '退还押金 · Your deposit'
    const deposit = kept.put({ number, remark, amountCents: 2000, openid: openidOf(context) })
    return context.json(answer(deposit, false), 201)
  })

  app.get('/deposits/:id', async (context) => {
    const deposit = find(context)
    return context.json(answer(deposit, await pay.isReceived(deposit.number)))
  })

  // Under one number: however often it is asked for, it is one transfer.
  app.post('/deposits/:id/transfer', async (context) => {
    const deposit = find(context)
    if (await pay.isReceived(deposit.number))
      throw new ShopError(409, 'deposit-received', 'this deposit was received: it is not given back a second time')
    return context.json({ mchId: merchant.mchId, appId, package: await pay.transfer({ ...deposit, appId }) })
  })

  /** Somebody else's deposit is none. */
  function find(context: Context) {
    const openid = openidOf(context)
    const deposit = kept.get(context.req.param('id') ?? '')
    if (deposit?.openid === openid) return deposit
    throw notFound('deposit')
  }

  function openidOf(context: Context): string {
    const openid = wechat.user(context.req.raw)?.openid
    if (openid) return openid
    throw new ShopError(401, 'sign-in-required', 'sign in first: WeChat Pay asks who gets the money', {
      signIn: '/api/wechat/oauth/authorize?scope=snsapi_base',
    })
  }
}

const answer = ({ id, remark, amountCents }: Deposit & { id: string }, received: boolean) => ({
  id,
  remark,
  amountCents,
  status: received ? 'received' : 'waiting',
})
