import type { PlatformParts } from '../parts.ts'
import { refusal } from '../verify.ts'
import { type CallVerdict, missingFields, type SignedCall, text } from './signed-call.ts'

/** `requestMerchantTransfer`: nothing in it is signed; its package stands for a transfer, with which all else has to agree. */
export function checkTransfer({ api, args }: SignedCall, { accounts, people, transfers }: PlatformParts): CallVerdict {
  const missing = missingFields(args, ['mchId', 'appId', 'package'])
  if (missing) return { ...missing, api }
  const transfer = transfers.byPackage(text(args.package))
  if (!transfer) {
    const named = transfers.all.some(({ number, billNo }) => [number, billNo].includes(text(args.package)))
    return { ...(named ? numberForPackage : unknownPackage), api }
  }
  const { merchant, appId, openid, receivedAt, remark: description, cents } = transfer
  if (args.mchId !== merchant.mchId) return { ...differs('mchId', args.mchId, merchant.mchId), api }
  if (args.appId !== appId) return { ...differs('appId', args.appId, appId), api }
  const account = accounts.find((each) => each.appId === appId)
  if (account && people.openid(account, people.current) !== openid) return { ...otherPerson, api }
  if (receivedAt !== undefined) return { ...received, api }
  return { api, keyword: 'ok', order: { description, cents } }
}

const differs = (name: string, given: unknown, right: string) =>
  refusal('fail', `${name}-differs`, {
    says: {
      zh: `${name} 是 ${text(given)}，下单时是 ${right}。`,
      en: `${name} is ${text(given)}; the transfer was made with ${right}.`,
    },
    cure: { zh: `${name} 与下单时一致。`, en: `Hand over the ${name} that the transfer was made with.` },
  })

const unknownPackage = refusal('fail', 'unknown-package', {
  says: {
    zh: 'package 不是这个平台上任何转账单的 package_info。',
    en: 'package is the package_info of no transfer here.',
  },
  cure: {
    zh: '让服务器向模拟平台发起转账（/v3/fund-app/mch-transfer/transfer-bills），原样传入 package_info。',
    en: 'Let the server make the transfer on the pretend platform (/v3/fund-app/mch-transfer/transfer-bills), and hand over its package_info as it is.',
  },
})

const numberForPackage = refusal('fail', 'number-for-package', {
  says: { zh: 'package 传成了单号。', en: "package is the transfer's number." },
  cure: { zh: '传入发起转账应答中的 package_info。', en: 'Hand over the package_info of the same answer.' },
})

const otherPerson = refusal('fail', 'other-person', {
  says: {
    zh: '转账的 openid 不是拿着手机的人。',
    en: 'The transfer is for another openid than the one who holds the phone.',
  },
  cure: { zh: '用当前登录者的 openid 发起转账。', en: 'Make it for the openid of whoever is signed in.' },
})

const received = refusal('fail', 'received-already', {
  says: { zh: '这笔转账已经收款。', en: 'This transfer has been received already.' },
  cure: { zh: '服务器查单后不要再请用户确认。', en: 'Let the server ask for the transfer before the person is asked.' },
})
