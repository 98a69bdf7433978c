import type { PlatformParts } from '../parts.ts'
import { refusal, type Verdict } from '../verify.ts'
import { cardList } from '../../client/cards.ts'
import { checkValues, missingFields, type SignedCall, text, unknownAccount } from './signed-call.ts'

/** `addCard`: each card of the list carries its own signature in its cardExt (§3.5). */
export function checkAddCard(call: SignedCall, parts: PlatformParts): Verdict {
  const appId = text(call.args.appId) || text(call.args.verifyAppId)
  const account = parts.accounts.find((each) => each.appId === appId)
  if (!account) return unknownAccount(appId, parts.accounts)
  const signatures: string[] = []
  for (const { card_id: cardId, card_ext: cardExt } of cardList(call.args.card_list)) {
    const ext = readExt(cardExt)
    if (!ext) return noJson
    const missing = missingFields(ext, ['timestamp', 'signature'])
    if (missing) return missing
    const signature = text(ext.signature)
    const verdict = checkValues(account, parts, call, {
      values: [
        { name: 'timestamp', value: text(ext.timestamp) },
        { name: 'card_id', value: text(cardId) },
        { name: 'code', value: text(ext.code) },
        { name: 'openid', value: text(ext.openid) },
        { name: 'nonce_str', value: text(ext.nonce_str) },
        { name: 'balance', value: text(ext.balance) },
      ],
      signature,
      extras: [
        { name: 'app_id', value: appId },
        { name: 'nonceStr', value: text(ext.nonceStr) },
        { name: 'outer_str', value: text(ext.outer_str) },
      ],
    })
    if (verdict.keyword !== 'ok') return verdict
    if (parts.usedCardSignatures.has(signature) || signatures.includes(signature)) return repeated
    signatures.push(signature)
  }
  for (const each of signatures) parts.usedCardSignatures.add(each)
  return { keyword: 'ok' }
}

/** `chooseCard` (§3.5). */
export function checkChooseCard(call: SignedCall, parts: PlatformParts): Verdict {
  const { args } = call
  const missing = missingFields(args, ['app_id', 'time_stamp', 'nonce_str', 'card_sign'])
  if (missing) return missing
  const appId = text(args.app_id)
  const account = parts.accounts.find((each) => each.appId === appId)
  if (!account) return unknownAccount(appId, parts.accounts)
  return checkValues(account, parts, call, {
    values: [
      { name: 'app_id', value: appId },
      { name: 'location_id', value: text(args.location_id) },
      { name: 'timestamp', value: text(args.time_stamp) },
      { name: 'nonce_str', value: text(args.nonce_str) },
      { name: 'card_id', value: text(args.card_id) },
      { name: 'card_type', value: text(args.card_type) },
    ],
    signature: text(args.card_sign),
    extras: [
      { name: 'sign_type', value: text(args.sign_type) },
      { name: 'card_type INVOICE', value: 'INVOICE' },
    ],
  })
}

/** `chooseInvoice`: the constant card type is signed, though never sent (§3.5). */
export function checkChooseInvoice(call: SignedCall, parts: PlatformParts): Verdict {
  const { args } = call
  const missing = missingFields(args, ['timestamp', 'nonceStr', 'signType', 'cardSign'])
  if (missing) return missing
  const appId = text(args.appId) || text(args.verifyAppId)
  const account = parts.accounts.find((each) => each.appId === appId)
  if (!account) return unknownAccount(appId, parts.accounts)
  return checkValues(account, parts, call, {
    values: [
      { name: 'appid', value: appId },
      { name: 'timestamp', value: text(args.timestamp) },
      { name: 'nonceStr', value: text(args.nonceStr) },
      { name: 'cardType', value: 'INVOICE' },
    ],
    signature: text(args.cardSign),
    extras: [{ name: 'signType', value: text(args.signType) }],
  })
}

function readExt(value: unknown): Record<string, unknown> | undefined {
  if (typeof value !== 'string') return undefined
  try {
    const ext: unknown = JSON.parse(value)
    return typeof ext === 'object' && ext !== null && !Array.isArray(ext) ? (ext as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

const noJson = refusal('fail', 'card-ext-no-text', {
  says: { zh: 'cardExt 不是 JSON 字符串。', en: 'cardExt is no JSON text.' },
  cure: { zh: '传入 JSON.stringify(签名结果)。', en: 'Hand over JSON.stringify(what the server signed).' },
})

const repeated = refusal('invalid signature', 'repeated', {
  says: { zh: '这个签名已经用过一次。', en: 'This signature has been used before.' },
  cure: {
    zh: '每次 addCard、每张卡都重新签名（新的 timestamp 与 nonce_str）。',
    en: 'Sign anew for each card of each addCard, with another timestamp and nonce_str.',
  },
})
