import type { Account } from '../account.ts'
import type { Clock } from '../clock.ts'
import type { Credentials } from '../credentials.ts'
import type { Text } from '../../text.ts'

/** A string that somebody may have taken for the ticket. */
export interface WrongTicket {
  readonly name: string
  readonly says: Text
  readonly cure: Text
  readonly value: string
}

/** Every ticket and token ever given out that is not the right one now. */
export function wrongTickets(
  account: Account,
  accounts: readonly Account[],
  credentials: Credentials,
  clock: Clock,
): WrongTicket[] {
  const old = credentials
    .history(account, 'jsapi')
    .filter(({ value }) => value !== credentials.current(account, 'jsapi')?.value)
  const values = (owner: Account, kinds: readonly ('token' | 'stable_token' | 'jsapi' | 'wx_card')[]) =>
    kinds.flatMap((kind) => credentials.history(owner, kind).map(({ value }) => value))
  return [
    ...old.map(({ value, until }) => ({
      name: 'old-ticket',
      says: {
        zh: `签名用的 jsapi_ticket 已失效(${minutes(clock.now() - until)})。`,
        en: `The jsapi_ticket is no longer valid (${minutes(clock.now() - until)}).`,
      },
      cure: {
        zh: '到期前更新缓存里的 ticket，并让所有服务器共用一份。',
        en: 'Renew the cached ticket before it ends, and share one among all servers.',
      },
      value,
    })),
    ...values(account, ['wx_card']).map((value) => ({
      name: 'card-ticket',
      says: { zh: '用了卡券的 api_ticket(type=wx_card)。', en: 'The card ticket (type=wx_card) was used.' },
      cure: { zh: 'wx.config 要用 type=jsapi 的 ticket。', en: 'Get the ticket for wx.config with type=jsapi.' },
      value,
    })),
    ...values(account, ['token', 'stable_token']).map((value) => ({
      name: 'token-as-ticket',
      says: {
        zh: '把 access_token 当成了 jsapi_ticket。',
        en: 'The access_token was used in place of the jsapi_ticket.',
      },
      cure: {
        zh: '先用 access_token 换取 ticket，再用 ticket 签名。',
        en: 'Exchange the access_token for a ticket and sign with that.',
      },
      value,
    })),
    ...accounts
      .filter((other) => other.appId !== account.appId)
      .flatMap((other) =>
        values(other, ['jsapi']).map((value) => ({
          name: 'other-account',
          says: {
            zh: `ticket 属于另一个公众号 ${other.appId}。`,
            en: `The ticket belongs to another account, ${other.appId}.`,
          },
          cure: { zh: 'appId 与 ticket 必须来自同一个公众号。', en: 'appId and ticket must be of the same account.' },
          value,
        })),
      ),
  ]
}

/** Every ticket and token ever given out that is not the one for cards now. */
export function wrongCardTickets(
  account: Account,
  accounts: readonly Account[],
  credentials: Credentials,
  clock: Clock,
): WrongTicket[] {
  const right = credentials.current(account, 'wx_card')?.value
  const values = (owner: Account, kinds: readonly ('token' | 'stable_token' | 'jsapi' | 'wx_card')[]) =>
    kinds.flatMap((kind) => credentials.history(owner, kind).map(({ value }) => value))
  return [
    ...values(account, ['jsapi']).map((value) => ({
      name: 'page-ticket',
      says: { zh: '用了 wx.config 的 jsapi_ticket。', en: 'The jsapi_ticket, which signs pages, was used.' },
      cure: {
        zh: '卡券与发票用 type=wx_card 的 api_ticket。',
        en: 'Cards and invoices want the ticket of type=wx_card.',
      },
      value,
    })),
    ...credentials
      .history(account, 'wx_card')
      .filter(({ value }) => value !== right)
      .map(({ value, until }) => ({
        name: 'old-ticket',
        says: {
          zh: `签名用的 api_ticket 已失效(${minutes(clock.now() - until)})。`,
          en: `The api_ticket is no longer valid (${minutes(clock.now() - until)}).`,
        },
        cure: {
          zh: '到期前更新缓存里的 ticket，并让所有服务器共用一份。',
          en: 'Renew the cached ticket before it ends, and share one among all servers.',
        },
        value,
      })),
    ...values(account, ['token', 'stable_token']).map((value) => ({
      name: 'token-as-ticket',
      says: { zh: '把 access_token 当成了 api_ticket。', en: 'The access_token was used in place of the api_ticket.' },
      cure: {
        zh: '先用 access_token 换取 type=wx_card 的 ticket。',
        en: 'Exchange the access_token for the ticket of type=wx_card.',
      },
      value,
    })),
    ...accounts
      .filter((other) => other.appId !== account.appId)
      .flatMap((other) =>
        values(other, ['wx_card']).map((value) => ({
          name: 'other-account',
          says: {
            zh: `ticket 属于另一个公众号 ${other.appId}。`,
            en: `The ticket belongs to another account, ${other.appId}.`,
          },
          cure: { zh: 'appId 与 ticket 必须来自同一个公众号。', en: 'appId and ticket must be of the same account.' },
          value,
        })),
      ),
  ]
}

function minutes(milliseconds: number): string {
  return `${Math.max(0, Math.round(milliseconds / 60_000))} min`
}
