import { type ChoiceSignature, signCardChoice } from './card.ts'

export interface SignInvoiceInput {
  /** The account's wx_card ticket. */
  ticket: string
  appId: string
  /** Seconds since 1970. @default now */
  timestamp?: number
  /** @default 16 random characters */
  nonceStr?: string
}

/**
 * Signs the choice of invoices for `chooseInvoice`. The constant card type is signed, though never sent.
 *
 * @see reference wechat-web-platform §3.5
 * @example
 * import { signInvoice } from '@wove/server'
 *
 * const { cardSign } = signInvoice({
 *   ticket: 'ojZ8YtyVyr30HheH3CM73y7h4jJE',
 *   appId: 'wx0123456789abcdef',
 *   timestamp: 1404896688,
 *   nonceStr: 'jonyqin',
 * })
 * console.log(cardSign) // 27503bbba897eb9a62e237bad68751e98a607465
 */
export function signInvoice(input: SignInvoiceInput): ChoiceSignature {
  return signCardChoice({ ...input, cardType: 'INVOICE' })
}
