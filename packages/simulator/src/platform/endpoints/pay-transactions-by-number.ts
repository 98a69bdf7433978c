import { defineEndpoint } from '../endpoint.ts'
import { chinaTime, orderState } from '../order-state.ts'
import { answerV3, refusalV3 } from '../pay-v3.ts'

/** WeChat Pay v3: whether an order is paid. */
export const payTransactionsByNumber = defineEndpoint({
  method: 'GET',
  path: '/v3/pay/transactions/out-trade-no/:number',
  answer: (context) =>
    answerV3(context, (_, merchant) => {
      const { query, request } = context
      if (query.get('mchid') !== merchant.mchId) throw refusalV3('PARAM_ERROR', 400, '查询参数缺少 mchid')
      const number = decodeURIComponent(new URL(request.url).pathname.split('/').at(-1) ?? '')
      const order = context.orders.find(merchant, number)
      if (!order) throw refusalV3('ORDER_NOT_EXIST', 404, '订单不存在')
      const state = orderState(order, context.faults)
      const paid = state === 'SUCCESS' ? order.paid : undefined
      return {
        appid: order.appId,
        mchid: merchant.mchId,
        out_trade_no: order.number,
        trade_state: state,
        trade_state_desc: paid ? '支付成功' : '订单未支付',
        amount: { total: order.cents, currency: 'CNY', ...(paid && { payer_total: order.cents }) },
        ...(paid && {
          transaction_id: paid.transactionId,
          trade_type: 'JSAPI',
          success_time: chinaTime(paid.at),
          payer: { openid: order.openid },
        }),
      }
    }),
})
