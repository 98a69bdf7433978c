export { mwebLink } from './wallet/mweb-link.ts'
export type { WalletOutcome } from './wallet/outcome.ts'
export type {
  Payment,
  PaymentOptions,
  PaymentOutcome,
  PaymentState,
  PaymentStatus,
  PlacedOrder,
} from './wallet/payment-types.ts'
export type { CardFilter, CardToAdd, ChoiceSignature, SignatureFrom } from './wallet/signatures.ts'
export { type Address, useAddress, type UseAddress } from './wallet/use-address.ts'
export {
  type CardChooser,
  type CardChooserOptions,
  type ChosenCard,
  useCardChooser,
} from './wallet/use-card-chooser.ts'
export { type AddedCard, type Cards, type CardsOptions, type OwnCard, useCards } from './wallet/use-cards.ts'
export {
  type ChosenInvoice,
  type InvoiceChooser,
  type InvoiceChooserOptions,
  useInvoiceChooser,
} from './wallet/use-invoice-chooser.ts'
export {
  type InvoiceTitle,
  type InvoiceTitleOptions,
  useInvoiceTitle,
  type UseInvoiceTitle,
} from './wallet/use-invoice-title.ts'
export {
  type MerchantTransfer,
  type MerchantTransferOptions,
  useMerchantTransfer,
} from './wallet/use-merchant-transfer.ts'
export { usePayment } from './wallet/use-payment.ts'
export {
  type PlatformPage,
  type PlatformPageOptions,
  type PlatformPageOutcome,
  type PlatformPageStatus,
  type PlatformVisit,
  usePlatformPage,
} from './wallet/use-platform-page.ts'
export type { StepState } from './wallet/use-step.ts'
