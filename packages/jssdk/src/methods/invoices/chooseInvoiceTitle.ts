import { defineMethod } from '../../method.ts'
import { optionalText, record, text } from '../../result.ts'

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
  wire: { scene: '1' },
  result(fields) {
    const { choose_invoice_title_info: title } = record('choose_invoice_title_info')(fields)
    return {
      type: String(title.type) === '1' ? 'person' : 'company',
      ...text('title')(title),
      ...optionalText('taxNumber', 'companyAddress', 'telephone', 'bankName', 'bankAccount')(title),
    }
  },
})
