import { defineEndpoint } from '../endpoint.ts'
import { chinaTime, orderState } from '../order-state.ts'
import { OrderRefusal } from '../orders.ts'
import { answerV2 } from '../pay-v2.ts'

/** WeChat Pay v2: whether an order is paid. */
export const payOrderQuery = defineEndpoint({
  method: 'POST',
  path: '/pay/orderquery',
  answer: (context) =>
    answerV2(context, (fields, merchant) => {
      const order = context.orders.find(merchant, fields.out_trade_no ?? '')
      if (!order) throw new OrderRefusal('ORDERNOTEXIST', 'ORDER_NOT_EXIST', 404, '此交易订单号不存在')
      const state = orderState(order, context.faults)
      return {
        out_trade_no: order.number,
        trade_state: state,
        trade_state_desc: state === 'SUCCESS' ? '支付成功' : '订单未支付',
        total_fee: String(order.cents),
        ...(state === 'SUCCESS' &&
          order.paid && {
            openid: order.openid,
            transaction_id: order.paid.transactionId,
            time_end: chinaTime(order.paid.at).replaceAll(/\D/g, '').slice(0, 14),
          }),
      }
    }),
})
