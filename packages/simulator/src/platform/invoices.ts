import type { Account } from './account.ts'
import { PlatformRefusal } from './endpoint.ts'
import type { People, Person } from './people.ts'

/** Free, handed in, reimbursed for good. */
export type ReimburseStatus = 'INVOICE_REIMBURSE_INIT' | 'INVOICE_REIMBURSE_LOCK' | 'INVOICE_REIMBURSE_CLOSURE'

/** What stands on an invoice. Amounts are whole cents (分). */
export interface InvoiceText {
  cardId: string
  code: string
  payee: string
  detail: string
  feeCents: number
  /** Seconds since 1970. */
  billedAt: number
}

/** An invoice in somebody's wallet. */
export interface SimulatedInvoice extends InvoiceText {
  /** Whose it is: a person's id. */
  readonly owner: string
  status: ReimburseStatus
  /** The account that has locked it. */
  lockedBy: string | undefined
}

/** An invoice as a client or a server names it. */
export interface InvoiceName {
  cardId: string
  code: string
}

const samples: readonly Omit<InvoiceText, 'code'>[] = [
  {
    cardId: 'pInvoiceTaxi',
    payee: '深圳市出租汽车有限公司',
    detail: '出租车 Taxi',
    feeCents: 4600,
    billedAt: 1_794_960_000,
  },
  { cardId: 'pInvoiceHotel', payee: '云上酒店', detail: '住宿 Hotel', feeCents: 58_800, billedAt: 1_794_873_600 },
  { cardId: 'pInvoiceTrain', payee: '中国铁路', detail: '铁路 Railway', feeCents: 55_350, billedAt: 1_794_787_200 },
  { cardId: 'pInvoiceMeal', payee: '小满餐饮', detail: '餐饮 Restaurant', feeCents: 13_200, billedAt: 1_794_787_200 },
]

/** Keeps each person's invoices and what has become of them. */
export class Invoices {
  readonly #all: SimulatedInvoice[] = []
  readonly #dealt = new Set<string>()
  readonly #people: People

  constructor(people: People) {
    this.#people = people
  }

  /** The wallet of whoever holds the phone. Everybody has the same four to begin with. */
  ofCurrent(): readonly SimulatedInvoice[] {
    const { id: owner } = this.#people.current
    if (!this.#dealt.has(owner)) {
      this.#dealt.add(owner)
      const first = 310_001_928_374 + 100 * this.#people.all.indexOf(this.#people.current)
      for (const [i, sample] of samples.entries()) this.#keep({ ...sample, code: String(first + i) }, owner)
    }
    return this.#all.filter((each) => each.owner === owner)
  }

  /** The person has chosen some. One that nobody has heard of was made up by a test: it gets a plain text. */
  choose(names: readonly InvoiceName[]): void {
    const wallet = this.ofCurrent()
    for (const { cardId, code } of names) {
      if (wallet.some((each) => each.cardId === cardId && each.code === code)) continue
      const text = { cardId, code, payee: '梭织商店', detail: '样品 Sample', feeCents: 10_000, billedAt: 1_794_787_200 }
      this.#keep(text, this.#people.current.id)
    }
  }

  find({ cardId, code }: InvoiceName): SimulatedInvoice | undefined {
    return this.#all.find((each) => each.cardId === cardId && each.code === code)
  }

  ownerOf({ owner }: SimulatedInvoice): Person {
    return this.#people.find(owner) ?? this.#people.current
  }

  /** Whether an account may bring an invoice into a state; throws the platform's refusal (endpoint-shapes §16). */
  check(invoice: SimulatedInvoice, status: ReimburseStatus, { appId }: Account): void {
    if (invoice.status === 'INVOICE_REIMBURSE_CLOSURE') throw new PlatformRefusal(72061, 'invoice is closured')
    if (invoice.lockedBy !== undefined && invoice.lockedBy !== appId)
      throw new PlatformRefusal(72023, 'invoice has been lock by others')
    if (status === 'INVOICE_REIMBURSE_CLOSURE' && invoice.status !== 'INVOICE_REIMBURSE_LOCK')
      throw new PlatformRefusal(72039, 'invoice must be locked before closure')
  }

  move(invoice: SimulatedInvoice, status: ReimburseStatus, { appId }: Account): void {
    invoice.status = status
    invoice.lockedBy = status === 'INVOICE_REIMBURSE_INIT' ? undefined : appId
  }

  #keep(text: InvoiceText, owner: string): void {
    this.#all.push({ ...text, owner, status: 'INVOICE_REIMBURSE_INIT', lockedBy: undefined })
  }
}

const statuses: readonly string[] = [
  'INVOICE_REIMBURSE_INIT',
  'INVOICE_REIMBURSE_LOCK',
  'INVOICE_REIMBURSE_CLOSURE',
] satisfies ReimburseStatus[]

export function readStatus(value: unknown): ReimburseStatus {
  if (typeof value === 'string' && statuses.includes(value)) return value as ReimburseStatus
  throw new PlatformRefusal(72024, 'invalid reimburse status')
}
