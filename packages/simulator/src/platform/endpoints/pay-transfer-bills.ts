import { defineEndpoint } from '../endpoint.ts'
import { chinaTime } from '../order-state.ts'
import { answerV3, orderReader } from '../pay-v3.ts'

/** WeChat Pay v3: money for a person, who has to accept it. Of `api.mch.weixin.qq.com`. */
export const payTransferBills = defineEndpoint({
  method: 'POST',
  path: '/v3/fund-app/mch-transfer/transfer-bills',
  answer: (context) =>
    answerV3(context, (body, merchant) => {
      const { refuse, text, ...read } = orderReader(body, merchant)
      const appId = read.appId()
      const number = text('out_bill_no', 32)
      if (!/^[\da-zA-Z]+$/.test(number)) throw refuse('out_bill_no 只能由数字和大小写字母组成')
      text('transfer_scene_id', 36)
      const cents = read.cents('transfer_amount', body.transfer_amount)
      const reports = body.transfer_scene_report_infos
      if (!Array.isArray(reports) || reports.length === 0) throw refuse('缺少 transfer_scene_report_infos')
      const [openid, remark] = [text('openid', 64), text('transfer_remark', 32)]
      const transfer = context.transfers.place({ merchant, appId, number, remark, cents, openid })
      return {
        out_bill_no: number,
        transfer_bill_no: transfer.billNo,
        create_time: chinaTime(transfer.createdAt),
        ...(transfer.receivedAt === undefined
          ? { state: 'WAIT_USER_CONFIRM', package_info: transfer.packageInfo }
          : { state: 'SUCCESS' }),
      }
    }),
})
