import { createSign, randomBytes } from 'node:crypto'
import { signPairs } from '@wove/server'
import type { MerchantWithKey } from '@wove/simulator/platform'

/** An order, as WeChat Pay is told. */
export interface PlacedOrder {
  appId: string
  number: string
  description: string
  amountCents: number
  openid: string
}

/** Money for a person, as WeChat Pay is told. */
export interface PlacedTransfer {
  appId: string
  number: string
  remark: string
  amountCents: number
  openid: string
}

/** What WeChat Pay says of an order. It alone knows whether it is paid. */
export type PaymentStatus = 'paid' | 'unpaid' | 'pending'

/** The calls of WeChat Pay that a shop needs: to place an order or a transfer, and to ask for it. */
export interface PayApi {
  /** @returns the prepay_id */
  placeV3(order: PlacedOrder): Promise<string>
  placeV2(order: PlacedOrder, signType: 'MD5' | 'HMAC-SHA256'): Promise<string>
  /** `unpaid` too for an order that was never placed. */
  query(number: string): Promise<PaymentStatus>
  /** @returns the package_info; the same for a transfer that there is already */
  transfer(transfer: PlacedTransfer): Promise<string>
  /** Whether the person has accepted the money; false too for a transfer that was never made. */
  isReceived(number: string): Promise<boolean>
}

/** A refusal of WeChat Pay, in its words. */
export class PayApiError extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }

  /** Whether an order was refused because it is paid: v2 has a code for it, v3 has words. */
  get isPaid(): boolean {
    return this.code === 'ORDERPAID' || (this.code === 'INVALID_REQUEST' && this.message.includes('已支付'))
  }
}

const notifyUrl = 'https://shop.example.com/api/paid'
const transfers = '/v3/fund-app/mch-transfer/transfer-bills'

export function payApi(api: string, { mchId, serial, privateKey, apiKey }: MerchantWithKey): PayApi {
  async function v3(method: 'GET' | 'POST', path: string, body?: object): Promise<Record<string, unknown>> {
    const text = body ? JSON.stringify(body) : ''
    const [timestamp, nonce] = [String(Math.floor(Date.now() / 1000)), randomBytes(16).toString('hex')]
    const signed = `${method}\n${path}\n${timestamp}\n${nonce}\n${text}\n`
    const signature = createSign('RSA-SHA256').update(signed).sign(privateKey, 'base64')
    const fields = { mchid: mchId, nonce_str: nonce, signature, timestamp, serial_no: serial }
    const authorization = `WECHATPAY2-SHA256-RSA2048 ${Object.entries(fields)
      .map(([name, value]) => `${name}="${value}"`)
      .join(',')}`
    const response = await fetch(api + path, {
      method,
      headers: { authorization, accept: 'application/json', ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: text }),
      signal: AbortSignal.timeout(5000),
    })
    const answer = (await response.json()) as Record<string, unknown>
    if (response.ok) return answer
    throw new PayApiError(String(answer.code), String(answer.message))
  }

  async function v2(path: string, fields: Record<string, string>, signType: 'MD5' | 'HMAC-SHA256') {
    const all = { ...fields, mch_id: mchId, nonce_str: randomBytes(16).toString('hex'), sign_type: signType }
    const signed = { ...all, sign: signPairs(all, signType, apiKey) }
    const body = Object.entries(signed).map(([name, value]) => `<${name}><![CDATA[${value}]]></${name}>`)
    const response = await fetch(api + path, {
      method: 'POST',
      headers: { 'content-type': 'text/xml' },
      body: `<xml>${body.join('')}</xml>`,
      signal: AbortSignal.timeout(5000),
    })
    const answer = Object.fromEntries(
      [...(await response.text()).matchAll(/<(\w+)><!\[CDATA\[([^]*?)\]\]><\/\1>/g)].map(([, name, value]) => [
        name,
        value,
      ]),
    ) as Record<string, string>
    if (answer.return_code !== 'SUCCESS') throw new PayApiError('SIGN_ERROR', answer.return_msg ?? '')
    // An answer that somebody else has written would be believed otherwise.
    if (signPairs(answer, signType, apiKey) !== answer.sign)
      throw new PayApiError('SIGN_ERROR', 'the answer is not signed')
    if (answer.result_code !== 'SUCCESS') throw new PayApiError(answer.err_code ?? '', answer.err_code_des ?? '')
    return answer
  }

  return {
    async placeV3({ appId, number, description, amountCents, openid }) {
      const { prepay_id: prepayId } = await v3('POST', '/v3/pay/transactions/jsapi', {
        appid: appId,
        mchid: mchId,
        description,
        out_trade_no: number,
        notify_url: notifyUrl,
        amount: { total: amountCents, currency: 'CNY' },
        payer: { openid },
      })
      return String(prepayId)
    },

    async placeV2({ appId, number, description, amountCents, openid }, signType) {
      const fields = {
        appid: appId,
        body: description,
        out_trade_no: number,
        notify_url: notifyUrl,
        total_fee: String(amountCents),
        spbill_create_ip: '127.0.0.1',
        trade_type: 'JSAPI',
        openid,
      }
      return (await v2('/pay/unifiedorder', fields, signType)).prepay_id ?? ''
    },

    async query(number) {
      const path = `/v3/pay/transactions/out-trade-no/${encodeURIComponent(number)}?mchid=${mchId}`
      try {
        const { trade_state: state } = await v3('GET', path)
        return state === 'SUCCESS' ? 'paid' : state === 'USERPAYING' || state === 'ACCEPT' ? 'pending' : 'unpaid'
      } catch (error) {
        if (error instanceof PayApiError && error.code === 'ORDER_NOT_EXIST') return 'unpaid'
        throw error
      }
    },

    async transfer({ appId, number, remark, amountCents, openid }) {
      const { package_info: packageInfo } = await v3('POST', transfers, {
        appid: appId,
        out_bill_no: number,
        transfer_scene_id: '1000',
        openid,
        transfer_amount: amountCents,
        transfer_remark: remark,
        transfer_scene_report_infos: [{ info_type: '活动名称', info_content: '退还押金' }],
      })
      return String(packageInfo)
    },

    async isReceived(number) {
      try {
        return (await v3('GET', `${transfers}/out-bill-no/${encodeURIComponent(number)}`)).state === 'SUCCESS'
      } catch (error) {
        if (error instanceof PayApiError && error.code === 'NOT_FOUND') return false
        throw error
      }
    },
  }
}
