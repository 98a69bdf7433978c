import type { BridgeAnswer } from '@wove/core'
import { defineMethod } from '../../method.ts'
import { record, text, texts } from '../../result.ts'

export interface ChooseInvoiceTitleParams {
  /** 1 to have an invoice made, 2 for anything else. @default '1' */
  scene?: '1' | '2'
}

export interface ChooseInvoiceTitleResult {
  type: 'company' | 'person'
  title: string
  /** Empty where the person has not filled it in, like all that follow. */
  taxNumber: string
  companyAddress: string
  telephone: string
  bankName: string
  bankAccount: string
}

/**
 * Lets the person pick one of the invoice titles (发票抬头) that they keep in WeChat.
 *
 * Resolves to the title; of a person it has a name only. Rejects with `cancelled`, `failed`, `permission-denied`,
 * `not-in-wechat`.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.4, §7 T8. Client 6.0.2.
 * @example
 * import { chooseInvoiceTitle } from '@wove/jssdk'
 *
 * const { title, taxNumber } = await chooseInvoiceTitle()
 * console.log(title, taxNumber)
 */
export const chooseInvoiceTitle = /* @__PURE__ */ defineMethod<ChooseInvoiceTitleParams, ChooseInvoiceTitleResult>({
  name: 'chooseInvoiceTitle',
  waitsFor: 'person',
  wire: ({ scene = '1' }) => ({ scene }),
  result(fields) {
    const title: BridgeAnswer = record(fields, 'choose_invoice_title_info')
    return {
      type: String(title.type) === '1' ? 'person' : 'company',
      title: text(title, 'title'),
      ...texts(title, 'taxNumber', 'companyAddress', 'telephone', 'bankName', 'bankAccount'),
    }
  },
})
