import { defineEndpoint } from '../endpoint.ts'
import { chinaTime } from '../order-state.ts'
import { answerV3, refusalV3 } from '../pay-v3.ts'

/** WeChat Pay v3: whether the person has accepted a transfer. */
export const payTransferByNumber = defineEndpoint({
  method: 'GET',
  path: '/v3/fund-app/mch-transfer/transfer-bills/out-bill-no/:number',
  answer: (context) =>
    answerV3(context, (_, merchant) => {
      const number = decodeURIComponent(new URL(context.request.url).pathname.split('/').at(-1) ?? '')
      const transfer = context.transfers.find(merchant, number)
      if (!transfer) throw refusalV3('NOT_FOUND', 404, '记录不存在')
      return {
        mch_id: merchant.mchId,
        out_bill_no: transfer.number,
        transfer_bill_no: transfer.billNo,
        appid: transfer.appId,
        state: transfer.receivedAt === undefined ? 'WAIT_USER_CONFIRM' : 'SUCCESS',
        transfer_amount: transfer.cents,
        transfer_remark: transfer.remark,
        openid: transfer.openid,
        create_time: chinaTime(transfer.createdAt),
        update_time: chinaTime(transfer.receivedAt ?? transfer.createdAt),
      }
    }),
})
