import { type Account, isSafeDomain } from './account.ts'
import type { Clock } from './clock.ts'
import type { Credentials } from './credentials.ts'
import { diagnose, type Diagnosis } from './diagnosis/diagnose.ts'
import { wrongTickets } from './diagnosis/tickets.ts'
import { sha1Hex, textToSign } from './signature.ts'

/** What a client sends to have a page verified: the fields of the call, and the addresses that it alone knows. */
export interface VerifyRequest {
  appId: string
  timestamp: string
  nonceStr: string
  signature: string
  /** The address that this client verifies. */
  url: string
  landing: string
  /** The page's address now, with its hash. */
  href: string
}

/** The platform's word on a page, or on a call that carries a signature of its own. */
export interface Verdict {
  /** The method whose own signature was looked at; missing where it is the page's. */
  readonly api?: string
  /** `ok`, `invalid signature`, `invalid url domain`, or `fail` when fields are missing. */
  readonly keyword: string
  /** Why it was refused. */
  readonly diagnosis?: Diagnosis
  /** The account that the page speaks for, once verified: what clients have to know of it. */
  readonly account?: Pick<Account, 'appId' | 'domains' | 'kind'>
}

/** Recomputes a page's signature with the account's own ticket, for the address that the client sees. */
export function verify(
  { appId, timestamp, nonceStr, signature, url, landing, href }: VerifyRequest,
  accounts: readonly Account[],
  credentials: Credentials,
  clock: Clock,
): Verdict {
  const missing = Object.entries({ appId, timestamp, nonceStr, signature }).filter(
    ([, value]) => !value || value === 'undefined',
  )
  if (missing.length > 0) {
    const names = missing.map(([name]) => name).join(', ')
    return refusal('fail', 'field-missing', {
      says: { zh: `config 缺少 ${names}。`, en: `config lacks ${names}.` },
      cure: { zh: '四项都要给出，注意大小写。', en: 'Give all four; their letter case matters.' },
    })
  }
  const account = accounts.find((each) => each.appId === appId)
  if (!account) {
    return refusal('invalid signature', 'unknown-account', {
      says: { zh: `平台上没有 appId ${appId}。`, en: `There is no account ${appId} on this platform.` },
      cure: {
        zh: `使用 ${accounts.map((each) => each.appId).join('、')}，或用 accounts 选项添加。`,
        en: `Use ${accounts.map((each) => each.appId).join(', ')}, or add yours by the accounts option.`,
      },
    })
  }
  if (!isSafeDomain(account, url)) {
    const { host } = new URL(url)
    return refusal('invalid url domain', 'domain', {
      says: {
        zh: `${host} 不在安全域名 ${account.domains.join('、')} 之中。`,
        en: `${host} is not among the safe domains ${account.domains.join(', ')}.`,
      },
      cure: { zh: '把它加入该公众号的 domains。', en: 'Add it to the domains of the account.' },
    })
  }
  const ticket = credentials.current(account, 'jsapi')?.value ?? ''
  if (ticket && sha1Hex(textToSign({ ticket, nonceStr, timestamp, url })) === signature) {
    const { domains, kind } = account
    return { keyword: 'ok', account: { appId, domains, kind } }
  }
  const evidence = { url, href, landing, current: href.split('#', 1)[0]!, ticket, timestamp, nonceStr, appId }
  return {
    keyword: 'invalid signature',
    diagnosis: diagnose(evidence, signature, wrongTickets(account, accounts, credentials, clock)),
  }
}

export function refusal(keyword: string, mistake: string, texts: Pick<Diagnosis, 'says' | 'cure'>): Verdict {
  return { keyword, diagnosis: { mistakes: [mistake], expected: '', ...texts } }
}
