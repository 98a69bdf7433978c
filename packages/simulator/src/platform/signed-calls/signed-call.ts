import type { Account } from '../account.ts'
import type { Diagnosis } from '../diagnosis/diagnose.ts'
import { wrongCardTickets } from '../diagnosis/tickets.ts'
import { diagnoseValues, type SignedValue, valuesText } from '../diagnosis/values.ts'
import type { PlatformParts } from '../parts.ts'
import { sha1Hex } from '../signature.ts'
import { refusal, type Verdict } from '../verify.ts'

/** A call over the bridge that carries a signature of its own. */
export interface SignedCall {
  /** WeChat's name of the method. */
  api: string
  /** As they came over the bridge, the page's own verify fields among them. */
  args: Readonly<Record<string, unknown>>
}

/** The platform's word on such a call. */
export interface CallVerdict extends Verdict {
  readonly api: string
  /** What is to be paid or received, for the sheet. */
  readonly order?: { description: string; cents: number }
}

/** A field as text, as the bridge carries it. */
export const text = (value: unknown): string => (value === undefined || value === null ? '' : String(value))

/** The page's own timestamp and nonce: they are taken for the call's now and then. */
export function pageValues(args: SignedCall['args']) {
  return { timestamp: text(args.verifyTimestamp), nonceStr: text(args.verifyNonceStr) }
}

/** Refuses a call that lacks a field; `letter-case` where it is there in another spelling. */
export function missingFields(
  fields: Readonly<Record<string, unknown>>,
  required: readonly string[],
): Verdict | undefined {
  const missing = required.filter((name) => !text(fields[name]) || text(fields[name]) === 'undefined')
  if (missing.length === 0) return undefined
  const list = missing.join(', ')
  const plain = (name: string) => name.toLowerCase().replaceAll('_', '')
  const spelt = Object.keys(fields).filter((name) =>
    missing.some((each) => each !== name && plain(each) === plain(name)),
  )
  return spelt.length > 0
    ? refusal('fail', 'letter-case', {
        says: {
          zh: `传入的是 ${spelt.join('、')}，应当是 ${list}。`,
          en: `It was given as ${spelt.join(', ')}, and is to be ${list}.`,
        },
        cure: { zh: '字段名区分大小写和下划线。', en: 'Names of fields are taken to the letter.' },
      })
    : refusal('fail', 'field-missing', {
        says: { zh: `缺少 ${list}。`, en: `${list} is missing.` },
        cure: { zh: '把服务器签名的结果原样传入。', en: 'Hand over what the server has signed, as it is.' },
      })
}

export function unknownAccount(appId: string, accounts: readonly Account[]): Verdict {
  const known = accounts.map((each) => each.appId)
  return refusal('invalid appid', 'unknown-account', {
    says: { zh: `平台上没有 appId ${appId}。`, en: `There is no account ${appId} on this platform.` },
    cure: { zh: `使用 ${known.join('、')}。`, en: `Use ${known.join(', ')}.` },
  })
}

/** Checks a signature of bare values with the account's wx_card ticket. */
export function checkValues(
  account: Account,
  { accounts, clock, credentials }: PlatformParts,
  call: SignedCall,
  signed: { values: readonly SignedValue[]; signature: string; extras: readonly SignedValue[] },
): Verdict {
  const ticket = credentials.current(account, 'wx_card')?.value ?? ''
  const values = [{ name: 'api_ticket', value: ticket }, ...signed.values].filter(({ value }) => value !== '')
  if (ticket && sha1Hex(valuesText(values)) === signed.signature) return { keyword: 'ok' }
  const evidence = {
    values: ticket ? values : [{ name: 'api_ticket', value: '' }, ...values],
    signature: signed.signature,
    extras: signed.extras.filter(({ value }) => value !== ''),
    page: pageValues(call.args),
  }
  const diagnosis = diagnoseValues(evidence, wrongCardTickets(account, accounts, credentials, clock))
  return { keyword: 'invalid signature', diagnosis: ticket ? diagnosis : neverFetched(diagnosis) }
}

function neverFetched(diagnosis: Diagnosis): Diagnosis {
  if (diagnosis.mistakes[0] !== 'unknown') return diagnosis
  return {
    ...diagnosis,
    mistakes: ['ticket-never-fetched'],
    says: {
      zh: '没有人向这个平台取过 type=wx_card 的 ticket。',
      en: 'Nobody has fetched the ticket of type=wx_card from this platform.',
    },
    cure: {
      zh: '让服务器向模拟平台取 ticket（api 选项），不要写死签名。',
      en: 'Let the server fetch the ticket from the pretend platform (its api option), and sign anew for each call.',
    },
  }
}
