import type { Clock } from './clock.ts'
import type { Merchant } from './merchant.ts'
import { sha1Hex } from './signature.ts'

/** What a merchant's server asks to be paid. */
export interface OrderRequest {
  readonly merchant: Merchant
  readonly appId: string
  /** The merchant's own number (out_trade_no). */
  readonly number: string
  readonly description: string
  readonly cents: number
  readonly openid: string
}

/** An order of the pretend WeChat Pay. */
export interface Order extends OrderRequest {
  readonly prepayId: string
  /** Until when its prepay_id opens a payment sheet, in milliseconds since 1970. */
  readonly until: number
  /** How many queries more say that the payment is under way. */
  pendingQueries: number
  paid: { readonly at: number; readonly transactionId: string } | undefined
}

/** Why an order is not placed, in the words of both APIs. */
export class OrderRefusal extends Error {
  readonly v2: string
  readonly v3: string
  readonly status: number

  constructor(v2: string, v3: string, status: number, message: string) {
    super(message)
    this.v2 = v2
    this.v3 = v3
    this.status = status
  }
}

/** Two hours. */
const life = 7_200_000

/** Keeps the orders, and what was paid. */
export class Orders {
  readonly all: Order[] = []
  readonly #clock: Clock
  readonly #seed: string

  constructor(clock: Clock, seed: string) {
    this.#clock = clock
    this.#seed = seed
  }

  /** The same order asked for again gets a prepay_id again, as long as nothing in it is another. */
  place(request: OrderRequest): Order {
    const before = this.find(request.merchant, request.number)
    if (before?.paid) throw new OrderRefusal('ORDERPAID', 'INVALID_REQUEST', 400, '该订单已支付')
    if (before && (['appId', 'description', 'cents', 'openid'] as const).some((name) => before[name] !== request[name]))
      throw new OrderRefusal('OUT_TRADE_NO_USED', 'OUT_TRADE_NO_USED', 403, '商户订单号重复')
    if (before && before.until > this.#clock.now()) return before
    const order: Order = {
      ...request,
      prepayId: `wx${sha1Hex(`${this.#seed} prepay ${this.all.length}`).slice(0, 34)}`,
      until: this.#clock.now() + life,
      pendingQueries: 0,
      paid: undefined,
    }
    this.all.push(order)
    return order
  }

  /** The latest of a number. */
  find({ mchId }: Merchant, number: string): Order | undefined {
    return this.all.findLast((each) => each.merchant.mchId === mchId && each.number === number)
  }

  byPrepayId(prepayId: string): Order | undefined {
    return this.all.find((each) => each.prepayId === prepayId)
  }

  isOpen({ until }: Order): boolean {
    return until > this.#clock.now()
  }

  /**
   * The money has moved. Once: a sheet that was open twice pays once.
   *
   * @param how `later`: the next two queries still say that it is under way
   */
  pay(order: Order, { later = false } = {}): void {
    if (later && !order.paid) order.pendingQueries = 2
    const at = this.#clock.now()
    order.paid ??= {
      at,
      transactionId: `42000${sha1Hex(order.prepayId).replaceAll(/\D/g, '').padEnd(23, '0').slice(0, 23)}`,
    }
  }
}
