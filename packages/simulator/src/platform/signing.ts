import type { Account } from './account.ts'
import { valuesText } from './diagnosis/values.ts'
import { paymentText } from './diagnosis/payment.ts'
import { type Merchant, type MerchantWithKey, signRsa } from './merchant.ts'
import type { PlatformParts } from './parts.ts'
import { signText } from './pairs.ts'
import { sha1Hex, textToSign } from './signature.ts'

/** What `wx.config` wants to know. */
export interface PageSignature {
  appId: string
  /** Seconds since 1970. */
  timestamp: number
  nonceStr: string
  signature: string
}

/** What stands in a cardExt. */
export interface CardSignature {
  code?: string
  openid?: string
  timestamp: string
  nonce_str: string
  signature: string
}

/** What `chooseCard` and `chooseInvoice` take. */
export interface ChoiceSignature {
  timestamp: string
  nonceStr: string
  signType: 'SHA1'
  cardSign: string
}

/** What a test wants to be paid. */
export interface TestOrder {
  /** @default 100 */
  amountCents?: number
  /** @default '样品' */
  description?: string
  /** @default 'RSA' */
  signType?: 'RSA' | 'MD5' | 'HMAC-SHA256'
  /** The merchant's own number. @default a fresh one */
  number?: string
}

/** What the payment sheet takes, the time in both spellings. */
export interface PaymentParameters {
  appId: string
  timestamp: string
  timeStamp: string
  nonceStr: string
  package: string
  signType: 'RSA' | 'MD5' | 'HMAC-SHA256'
  paySign: string
}

/** What a test wants to be handed to the person. */
export interface TestTransfer {
  /** @default 100 */
  amountCents?: number
  /** @default '样品' */
  remark?: string
  /** The merchant's own number. @default a fresh one */
  number?: string
}

/** What `requestMerchantTransfer` takes. */
export interface TransferParameters {
  mchId: string
  appId: string
  package: string
}

/** Signs as an account's server does: for tests without a server. The first account when none is named. */
export interface Signing {
  /** Signs a page for `wx.config`. */
  sign(url: string, appId?: string): PageSignature
  /** Signs a card for `addCard`: spell it as JSON in its cardExt. */
  signCard(card: { cardId: string; code?: string; openid?: string }, appId?: string): CardSignature
  /** Signs the choice of a card for `chooseCard`. */
  signChoice(choice?: { shopId?: string; cardId?: string; cardType?: string }, appId?: string): ChoiceSignature
  /** Signs the choice of invoices for `chooseInvoice`. */
  signInvoice(appId?: string): ChoiceSignature
  /** Places an order for whoever holds the phone, and signs it for the payment sheet. */
  order(order?: TestOrder, appId?: string): Promise<PaymentParameters>
  /** Makes a transfer to whoever holds the phone, for `requestMerchantTransfer`. */
  transfer(transfer?: TestTransfer, appId?: string): Promise<TransferParameters>
}

export function createSigning(
  { accounts, clock, credentials, merchants, orders, people, transfers }: PlatformParts,
  seed: string,
): Signing {
  let signed = 0
  const nonce = () => sha1Hex(`${seed} nonce ${signed++}`).slice(0, 16)
  const seconds = () => Math.floor(clock.now() / 1000)

  function account(appId: string | undefined): Account {
    const found = appId === undefined ? accounts[0] : accounts.find((each) => each.appId === appId)
    if (found) return found
    throw new Error(`there is no account ${appId} on this platform`)
  }

  async function merchantOf(owner: Account): Promise<Merchant> {
    const merchant = (await merchants()).find(({ appIds }) => appIds.includes(owner.appId))
    if (merchant) return merchant
    throw new Error(`no merchant of this platform goes with ${owner.appId}: give one by the merchants option`)
  }

  const signValues = (owner: Account, values: readonly (string | undefined)[]) => {
    const { value: ticket } = credentials.issue(owner, 'wx_card')
    return sha1Hex(valuesText([ticket, ...values].flatMap((value = '') => ({ name: '', value }))))
  }

  function signChoice(
    { shopId, cardId, cardType }: { shopId?: string; cardId?: string; cardType?: string } = {},
    appId?: string,
  ): ChoiceSignature {
    const owner = account(appId)
    const [timestamp, nonceStr] = [String(seconds()), nonce()]
    const cardSign = signValues(owner, [owner.appId, shopId, timestamp, nonceStr, cardId, cardType])
    return { timestamp, nonceStr, signType: 'SHA1', cardSign }
  }

  return {
    sign(url, appId) {
      const owner = account(appId)
      const { value: ticket } = credentials.issue(owner, 'jsapi')
      const [timestamp, nonceStr] = [seconds(), nonce()]
      const text = textToSign({ ticket, nonceStr, timestamp: String(timestamp), url: url.split('#', 1)[0]! })
      return { appId: owner.appId, timestamp, nonceStr, signature: sha1Hex(text) }
    },

    signCard({ cardId, code, openid }, appId) {
      const [timestamp, nonceStr] = [String(seconds()), nonce()]
      const signature = signValues(account(appId), [timestamp, cardId, code, openid, nonceStr])
      return { ...(code && { code }), ...(openid && { openid }), timestamp, nonce_str: nonceStr, signature }
    },

    signChoice,
    signInvoice: (appId) => signChoice({ cardType: 'INVOICE' }, appId),

    async order({ amountCents = 100, description = '样品', signType = 'RSA', number } = {}, appId) {
      const owner = account(appId)
      const merchant = await merchantOf(owner)
      const { prepayId } = orders.place({
        merchant,
        appId: owner.appId,
        number: number ?? `test${orders.all.length + 1}`,
        description,
        cents: amountCents,
        openid: people.openid(owner, people.current),
      })
      const timeStamp = String(seconds())
      const unsigned = { appId: owner.appId, timeStamp, nonceStr: nonce(), package: `prepay_id=${prepayId}`, signType }
      const text = paymentText({ ...unsigned, paySign: '' })
      const paySign =
        signType === 'RSA' ? await signRsa(withKey(merchant), text) : signText(text, signType, merchant.apiKey)
      return { ...unsigned, timestamp: timeStamp, paySign }
    },

    async transfer({ amountCents = 100, remark = '样品', number } = {}, appId) {
      const owner = account(appId)
      const merchant = await merchantOf(owner)
      const { packageInfo } = transfers.place({
        merchant,
        appId: owner.appId,
        number: number ?? `test${transfers.all.length + 1}`,
        remark,
        cents: amountCents,
        openid: people.openid(owner, people.current),
      })
      return { mchId: merchant.mchId, appId: owner.appId, package: packageInfo }
    },
  }
}

function withKey(merchant: Merchant | MerchantWithKey): MerchantWithKey {
  if ('privateKey' in merchant) return merchant
  throw new Error(`merchant ${merchant.mchId} was given without its private key: sign with MD5 or HMAC-SHA256`)
}
