import type { Text } from '../../text.ts'
import { type Merchant, signedBy } from '../merchant.ts'
import { type PairsHash, signText } from '../pairs.ts'
import type { Diagnosis } from './diagnose.ts'

/** What a page hands to the payment sheet. */
export interface PaymentArgs {
  readonly appId: string
  readonly timeStamp: string
  readonly nonceStr: string
  readonly package: string
  readonly signType: string
  readonly paySign: string
}

/** The page's own timestamp and nonce, which people take for these. */
export interface PageValues {
  readonly timestamp: string
  readonly nonceStr: string
}

interface PaymentMistake {
  readonly name: string
  readonly says: Text
  readonly cure: Text
  /** The text that would have been signed. */
  readonly text: string
  /** Signed with something else than this merchant's key for this signType. */
  readonly by?: { readonly hash?: PairsHash; readonly key?: string; readonly merchant?: Merchant }
}

type Pairs = readonly (readonly [name: string, value: string])[]

const pairsOf = ({ appId, nonceStr, package: order, signType, timeStamp }: PaymentArgs): Pairs => [
  ['appId', appId],
  ['nonceStr', nonceStr],
  ['package', order],
  ['signType', signType],
  ['timeStamp', timeStamp],
]
const joined = (pairs: Pairs) => pairs.map(([name, value]) => `${name}=${value}`).join('&')
const linesOf = ({ appId, nonceStr, package: order, timeStamp }: PaymentArgs) => [appId, timeStamp, nonceStr, order]
const lined = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('')

/** The text under a payment (§3.6): pairs for API v2, four lines for v3. */
export function paymentText(args: PaymentArgs): string {
  return args.signType === 'RSA' ? lined(linesOf(args)) : joined(pairsOf(args))
}

/** Whether a payment is signed by its merchant. */
export function isPaymentSigned(args: PaymentArgs, merchant: Merchant): Promise<boolean> {
  return isSigned(args, paymentText(args), merchant)
}

async function isSigned(
  { paySign, signType }: PaymentArgs,
  text: string,
  merchant: Merchant,
  { hash, key, merchant: other = merchant }: PaymentMistake['by'] = {},
): Promise<boolean> {
  if (signType === 'RSA' && !hash) return signedBy(other, text, paySign)
  const kind = hash ?? (signType === 'MD5' || signType === 'HMAC-SHA256' ? signType : undefined)
  return kind !== undefined && signText(text, kind, key ?? other.apiKey) === paySign
}

/** Tries what people usually do wrong until the signature comes out. */
export async function diagnosePayment(
  args: PaymentArgs,
  merchant: Merchant,
  merchants: readonly Merchant[],
  page: PageValues,
): Promise<Diagnosis> {
  const expected = visible(paymentText(args))
  if (!['RSA', 'MD5', 'HMAC-SHA256'].includes(args.signType)) return { mistakes: ['sign-type'], ...wrongType, expected }
  for (const { name, says, cure, text, by } of mistakes(args, merchant, merchants, page)) {
    if (await isSigned(args, text, merchant, by))
      return { mistakes: [name], says, cure, expected, found: visible(text) }
  }
  if (await isSigned({ ...args, paySign: args.paySign.toUpperCase() }, paymentText(args), merchant))
    return { mistakes: ['lower-case'], ...lowerCase, expected, found: expected }
  return { mistakes: ['unknown'], ...unknown, expected }
}

function* mistakes(
  args: PaymentArgs,
  merchant: Merchant,
  merchants: readonly Merchant[],
  page: PageValues,
): Generator<PaymentMistake> {
  const right = paymentText(args)
  const rsa = args.signType === 'RSA'
  const again = (changed: Partial<PaymentArgs>) => paymentText({ ...args, ...changed })
  const bare = args.package.replace(/^prepay_id=/, '')

  yield {
    name: 'package-differs',
    says: {
      zh: 'package 签名时与传入时不一致：少了（或多了）prepay_id=。',
      en: 'package was signed without the prepay_id= that it is handed over with, or the other way round.',
    },
    cure: { zh: '两处都写成 prepay_id=…。', en: 'Write prepay_id=… in both places.' },
    text: again({ package: bare === args.package ? `prepay_id=${bare}` : bare }),
  }
  yield {
    name: 'nonce-differs',
    says: {
      zh: '签的是 wx.config 的 nonceStr，不是传入的。',
      en: 'The nonceStr of wx.config was signed, not the one handed over.',
    },
    cure: { zh: '签名与传入用同一个 nonceStr。', en: 'Sign the nonceStr that is handed over.' },
    text: again({ nonceStr: page.nonceStr }),
  }
  for (const timestamp of [page.timestamp]) {
    yield {
      name: 'timestamp-differs',
      says: {
        zh: '签的是 wx.config 的 timestamp，不是传入的。',
        en: 'The timestamp of wx.config was signed, not the one handed over.',
      },
      cure: { zh: '签名与传入用同一个 timeStamp。', en: 'Sign the timeStamp that is handed over.' },
      text: again({ timeStamp: timestamp }),
    }
  }
  for (const other of merchants.filter(({ mchId }) => mchId !== merchant.mchId)) {
    yield {
      name: 'other-merchant',
      says: { zh: `用了商户 ${other.mchId} 的密钥。`, en: `The key of merchant ${other.mchId} was used.` },
      cure: { zh: `appId 对应的商户是 ${merchant.mchId}。`, en: `The merchant of this appId is ${merchant.mchId}.` },
      text: right,
      by: { merchant: other },
    }
  }
  yield* rsa ? linesMistakes(args) : pairsMistakes(args)
  const milliseconds = rsa
    ? []
    : Array.from({ length: 1000 }, (_, ms) => `${args.timeStamp}${String(ms).padStart(3, '0')}`)
  for (const timeStamp of [
    String(Math.floor(Number(args.timeStamp) / 1000)),
    `${args.timeStamp}000`,
    ...milliseconds,
  ]) {
    yield {
      name: 'milliseconds',
      says: {
        zh: '一边用秒、一边用毫秒：签名与传入的时间不一致。',
        en: 'Seconds on one side, milliseconds on the other: the signed time is not the one handed over.',
      },
      cure: { zh: '两处用同一个以秒为单位的值。', en: 'Use one value, in seconds, in both places.' },
      text: again({ timeStamp }),
    }
  }
}

function* linesMistakes(args: PaymentArgs): Generator<PaymentMistake> {
  const lines = linesOf(args)
  const [appId, timeStamp, nonceStr, order] = lines as [string, string, string, string]
  yield {
    name: 'last-newline-missing',
    says: { zh: '最后一行后面没有换行。', en: 'The last line does not end with a newline.' },
    cure: { zh: '四行都以 \\n 结尾，包括最后一行。', en: 'Each of the four lines ends with \\n, the last one too.' },
    text: lines.join('\n'),
  }
  yield {
    name: 'sign-type-signed',
    says: { zh: 'signType 被放进了签名；v3 不签它。', en: 'signType was signed; API v3 leaves it out.' },
    cure: {
      zh: '只签 appId、timeStamp、nonceStr、package 四行。',
      en: 'Sign four lines: appId, timeStamp, nonceStr, package.',
    },
    text: lined([...lines, args.signType]),
  }
  for (const order3 of [
    [appId, nonceStr, timeStamp, order],
    [timeStamp, nonceStr, order, appId],
    [appId, timeStamp, order, nonceStr],
    [timeStamp, appId, nonceStr, order],
  ]) {
    yield {
      name: 'lines-unordered',
      says: { zh: '四行的顺序不对。', en: 'The four lines are in another order.' },
      cure: {
        zh: '顺序固定：appId、timeStamp、nonceStr、package。',
        en: 'The order is appId, timeStamp, nonceStr, package.',
      },
      text: lined(order3),
    }
  }
  yield {
    name: 'pairs-signed',
    says: { zh: '按 v2 的 key=value 拼接，却用了 RSA。', en: 'Pairs of key=value were signed, as for API v2.' },
    cure: { zh: 'v3 签四行文本，每行只有值。', en: 'API v3 signs four lines of bare values.' },
    text: joined(pairsOf(args)),
  }
}

function* pairsMistakes(args: PaymentArgs): Generator<PaymentMistake> {
  const right = pairsOf(args)
  const spelt = (from: string, to: string) => joined(right.map(([name, value]) => [name === from ? to : name, value]))
  for (const [from, to] of [
    ['timeStamp', 'timestamp'],
    ['appId', 'appid'],
    ['nonceStr', 'noncestr'],
    ['nonceStr', 'nonce_str'],
    ['signType', 'sign_type'],
  ] as const) {
    yield {
      name: `${from}-spelling`,
      says: { zh: `签名串里的键写成了 ${to}。`, en: `The signed text spells the key ${to}.` },
      cure: {
        zh: `签名串里写 ${from}，大小写不能变。`,
        en: `Spell it ${from} in the signed text, letter case included.`,
      },
      text: spelt(from, to),
    }
  }
  for (const [name] of right) {
    yield {
      name: `${name}-missing`,
      says: { zh: `签名串里少了 ${name}。`, en: `${name} is missing from the signed text.` },
      cure: {
        zh: '五个键都参与签名：appId、nonceStr、package、signType、timeStamp。',
        en: 'Sign all five: appId, nonceStr, package, signType, timeStamp.',
      },
      text: joined(right.filter(([each]) => each !== name)),
    }
  }
  for (const order of permutations(right)) {
    yield {
      name: 'keys-unsorted',
      says: { zh: '键没有按字母顺序排列。', en: 'The keys are not in alphabetical order.' },
      cure: {
        zh: '顺序：appId、nonceStr、package、signType、timeStamp，最后是 key。',
        en: 'The order is appId, nonceStr, package, signType, timeStamp, and key at the end.',
      },
      text: joined(order),
    }
  }
  const other = args.signType === 'MD5' ? 'HMAC-SHA256' : 'MD5'
  for (const text of [joined(right), paymentText({ ...args, signType: other })]) {
    yield {
      name: 'sign-type-differs',
      says: {
        zh: `签名用的是 ${other}，signType 却是 ${args.signType}。`,
        en: `It was signed with ${other}, but signType says ${args.signType}.`,
      },
      cure: {
        zh: '算法与 signType 要一致，并与下单时相同。',
        en: 'signType names the algorithm that was used, the same as for the order.',
      },
      text,
      by: { hash: other },
    }
  }
}

/** Line ends are part of the text: they are to be seen. */
const visible = (text: string) => text.replaceAll('\n', '\\n')

const wrongType = {
  says: {
    zh: 'signType 不是 RSA、HMAC-SHA256 或 MD5（JS-SDK 的默认值 SHA1 早已废弃）。',
    en: "signType is none of RSA, HMAC-SHA256 and MD5; the JS-SDK's default, SHA1, is obsolete.",
  },
  cure: { zh: '把服务器签名所用的 signType 传给支付。', en: 'Hand over the signType that the server has signed with.' },
}

const lowerCase = {
  says: { zh: '签名是小写的。', en: 'The signature is in lower case.' },
  cure: { zh: 'v2 的签名用大写十六进制。', en: 'API v2 wants upper-case hexadecimal.' },
}

const unknown = {
  says: { zh: '没有一种常见错误能得出这个签名。', en: 'No usual mistake gives this signature.' },
  cure: {
    zh: '逐字对比服务器签名的文本与下面的期望文本；密钥必须是这个模拟平台的商户的（createMerchant）。',
    en: 'Compare the text that the server signed with the expected one, character by character; the key must be the one of the pretend merchant (createMerchant).',
  },
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]]
  return items.flatMap((item, i) => permutations(items.filter((_, j) => j !== i)).map((rest) => [item, ...rest]))
}
