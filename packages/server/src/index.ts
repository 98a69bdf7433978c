import './not-in-a-page.ts'

export { isWxError, WxError, type WxErrorCode } from '@wove/core'
export type { AccountChoice } from './accounts/account.ts'
export type { Bills, PassingUrl } from './bills/bills.ts'
export type { Cards } from './cards/cards.ts'
export { createWechatServer, type WechatServer } from './create-server.ts'
export type { Issued } from './credentials/credential.ts'
export type { TicketKind, TokenMode } from './credentials/credentials.ts'
export type { CredentialSources } from './credentials/sources.ts'
export type {
  AuthData,
  AuthorizedTitle,
  InvoiceAuthorization,
  InvoiceToAuthorize,
  OrderToInvoice,
} from './invoices/authorization.ts'
export type { Invoice, InvoiceLine, InvoiceReference, ReimburseStatus } from './invoices/invoice.ts'
export type { Invoices } from './invoices/invoices.ts'
export type { InvoicesOfOne, Reimbursement } from './invoices/reimbursement.ts'
export type { Titles, TitleToSave } from './invoices/titles.ts'
export type { OnSignIn, PageUser, SignInResult, SnapshotUser, WechatUser } from './oauth/user.ts'
export type { RequestInfo, WechatAccount, WechatServerOptions } from './options.ts'
export type { Media, OnMedia } from './routes/media.ts'
export type { SignatureAnswer } from './routes/signature.ts'
export {
  type CardSignature,
  type ChoiceSignature,
  signCard,
  signCardChoice,
  type SignCardChoiceInput,
  type SignCardInput,
} from './sign/card.ts'
export { signInvoice, type SignInvoiceInput } from './sign/invoice.ts'
export { type PageSignature, signPage, type SignPageInput } from './sign/page.ts'
export {
  type PaymentInputV2,
  type PaymentInputV3,
  type PaymentSignature,
  signPairs,
  signPayment,
} from './sign/payment.ts'
export { memoryStore } from './store/memory.ts'
export type { Store } from './store/store.ts'
