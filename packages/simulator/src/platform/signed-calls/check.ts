import type { PlatformParts } from '../parts.ts'
import type { Verdict } from '../verify.ts'
import { checkAddCard, checkChooseCard, checkChooseInvoice } from './cards.ts'
import { checkPayment, checkPaymentScore } from './payment.ts'
import type { CallVerdict, SignedCall } from './signed-call.ts'
import { checkTransfer } from './transfer.ts'

/** The methods whose calls carry what a server has made, a signature mostly, and how it is checked. */
const checks: Readonly<Record<string, (call: SignedCall, parts: PlatformParts) => Verdict | Promise<Verdict>>> = {
  addCard: checkAddCard,
  chooseCard: checkChooseCard,
  chooseInvoice: checkChooseInvoice,
  chooseWXPay: checkPayment,
  openEnterpriseRedPacket: checkPayment,
  openBusinessView: checkPaymentScore,
  requestMerchantTransfer: checkTransfer,
}

export async function checkCall(call: SignedCall, parts: PlatformParts): Promise<CallVerdict> {
  const check = Object.hasOwn(checks, call.api) ? checks[call.api] : undefined
  if (!check) throw new Error(`the calls of ${call.api} carry no signature`)
  return { ...(await check(call, parts)), api: call.api }
}
