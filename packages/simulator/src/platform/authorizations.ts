import type { Account } from './account.ts'
import { AuthorizeError, readReturnAddress } from './authorize.ts'
import type { Clock } from './clock.ts'
import { type EndpointContext, PlatformRefusal } from './endpoint.ts'
import type { Person } from './people.ts'
import { sha1Hex } from './signature.ts'

/** The platform's pages that a person agrees on, by what they are for. */
export type AuthorizationKind = 'invoice' | 'bill' | 'realName' | 'saveTitle' | 'selectTitle' | 'activateCard'

/** An invoice title that a person gives. */
export interface GivenTitle {
  kind: 'person' | 'company'
  title: string
  taxNumber?: string
  telephone?: string
  email?: string
  address?: string
}

/** What an account's server has asked for, and what the person has said to it. */
export interface Authorization {
  readonly kind: AuthorizationKind
  readonly account: Account
  /** Where the person goes back to; the page ends in itself when missing. */
  readonly redirectUrl?: string
  readonly orderId?: string
  readonly platformId?: string
  readonly cents?: number
  readonly cardId?: string
  /** The account's own word, which the real platform pushes back. */
  readonly attach?: string
  /** Whether the person chooses a title on the page. */
  readonly asksTitle?: boolean
  /** The title that is to be saved. */
  readonly title?: GivenTitle
  /** How long the address is good for; for ever when missing. */
  readonly seconds?: number
  /** A code on a counter: everybody may use it. */
  readonly reusable?: boolean
  readonly answers: { person: Person; at: number; agreed: boolean; title?: GivenTitle }[]
}

interface Contact {
  phone: string
  time_out: number
}

/** The page of each kind on mp.weixin.qq.com. Only authinvoice and activatemembercard are known from the real one. */
export const authorizationPaths: Readonly<Record<AuthorizationKind, string>> = {
  invoice: '/bizmall/authinvoice',
  bill: '/bizmall/authbill',
  realName: '/bizmall/authrealname',
  saveTitle: '/bizmall/usertitle',
  selectTitle: '/bizmall/selecttitle',
  activateCard: '/bizmall/activatemembercard',
}

/** Keeps what was asked of people on the platform's own pages, and what they have given. */
export class Authorizations {
  readonly #asked = new Map<string, Authorization & { readonly until: number }>()
  readonly #contacts = new Map<string, Contact>()
  readonly #clock: Clock
  readonly #seed: string

  constructor(clock: Clock, seed: string) {
    this.#clock = clock
    this.#seed = seed
  }

  get all(): readonly Authorization[] {
    return [...this.#asked.values()]
  }

  contact({ appId }: Account): Contact | undefined {
    return this.#contacts.get(appId)
  }

  setContact({ appId }: Account, contact: Contact): void {
    this.#contacts.set(appId, contact)
  }

  /** @returns the address of the page */
  ask(authorization: Omit<Authorization, 'answers'>): string {
    const key = sha1Hex(`${this.#seed} authorization ${this.#asked.size}`)
    const { kind, seconds = Number.POSITIVE_INFINITY } = authorization
    this.#asked.set(key, { ...authorization, answers: [], until: this.#clock.now() + seconds * 1000 })
    return `https://mp.weixin.qq.com${authorizationPaths[kind]}?auth_key=${key}#wechat_redirect`
  }

  /** What a page asks; `undefined` when its address is made up, or too old. */
  find(key: string, kind: AuthorizationKind): Authorization | undefined {
    const asked = this.#asked.get(key)
    return asked?.kind === kind && asked.until > this.#clock.now() ? asked : undefined
  }

  answer({ answers }: Authorization, person: Person, agreed: boolean, title?: GivenTitle): void {
    answers.push({ person, at: this.#clock.now(), agreed, ...(title && { title }) })
  }

  /** What a person has agreed to for an order; the first word counts. */
  given(account: Account, orderId: unknown, platformId: unknown) {
    return this.all
      .filter((each) => each.account === account && each.orderId === orderId && each.platformId === platformId)
      .flatMap(({ answers }) => answers)
      .find(({ agreed }) => agreed)
  }
}

export function readText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' && value.length <= 512 ? value : undefined
}

/** Where the person is to come back to: a page of the account's own domains. */
export function readReturnUrl(value: unknown, account: Account): string {
  try {
    return readReturnAddress(readText(value) ?? '', account).href
  } catch (error) {
    if (!(error instanceof AuthorizeError)) throw error
    throw new PlatformRefusal(40048, 'invalid url domain of redirect_url')
  }
}

/** The fields that the pages for invoices and bills share (§5.3). */
export function readOrder(account: Account, { authorizations, body, credentials }: EndpointContext) {
  const orderId = readText(body.order_id)
  const platformId = readText(body.s_pappid)
  const { money, source, ticket, timestamp } = body
  const wrong = (what: string) => new PlatformRefusal(40097, `invalid args: ${what}`)
  if (!orderId) throw wrong('order_id')
  if (!platformId) throw wrong('s_pappid')
  if (!Number.isSafeInteger(money) || Number(money) <= 0) throw wrong('money is a whole number of fen')
  if (!Number.isSafeInteger(timestamp)) throw wrong('timestamp')
  if (source !== 'web') throw wrong('source is web here: the other ones open no page')
  if (ticket !== credentials.current(account, 'wx_card')?.value) throw wrong('ticket is the one of type wx_card')
  if (authorizations.given(account, orderId, platformId)) throw new PlatformRefusal(72018, 'order has been authorized')
  return { orderId, platformId, cents: Number(money), redirectUrl: readReturnUrl(body.redirect_url, account) }
}
