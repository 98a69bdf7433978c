import type { Clock } from './clock.ts'
import type { Merchant } from './merchant.ts'
import { OrderRefusal } from './orders.ts'
import { sha1Hex } from './signature.ts'

/** What a merchant's server asks to be handed to a person. */
export interface TransferRequest {
  readonly merchant: Merchant
  readonly appId: string
  /** The merchant's own number (out_bill_no). */
  readonly number: string
  readonly remark: string
  readonly cents: number
  readonly openid: string
}

/** A transfer to a person (商家转账) of the pretend WeChat Pay: no money moves before they accept it. */
export interface Transfer extends TransferRequest {
  /** The platform's number (transfer_bill_no). */
  readonly billNo: string
  /** What opens the question (package_info). */
  readonly packageInfo: string
  /** Milliseconds since 1970. */
  readonly createdAt: number
  /** When the person accepted it, in milliseconds since 1970. */
  receivedAt: number | undefined
}

/** Keeps the transfers, and which of them were accepted. */
export class Transfers {
  readonly all: Transfer[] = []
  readonly #clock: Clock
  readonly #seed: string

  constructor(clock: Clock, seed: string) {
    this.#clock = clock
    this.#seed = seed
  }

  /** The same transfer asked for again is the one there was: a repeated call sends no money twice. */
  place(request: TransferRequest): Transfer {
    const before = this.find(request.merchant, request.number)
    if (before && (['appId', 'remark', 'cents', 'openid'] as const).some((name) => before[name] !== request[name]))
      throw new OrderRefusal('INVALID_REQUEST', 'INVALID_REQUEST', 400, '商户单号已存在，但参数与之前的不一致')
    if (before) return before
    const mark = sha1Hex(`${this.#seed} transfer ${this.all.length}`)
    const transfer: Transfer = {
      ...request,
      billNo: `1330${mark.replaceAll(/\D/g, '').padEnd(20, '0').slice(0, 20)}`,
      packageInfo: btoa(`transfer ${mark}`),
      createdAt: this.#clock.now(),
      receivedAt: undefined,
    }
    this.all.push(transfer)
    return transfer
  }

  find({ mchId }: Merchant, number: string): Transfer | undefined {
    return this.all.find((each) => each.merchant.mchId === mchId && each.number === number)
  }

  byPackage(packageInfo: string): Transfer | undefined {
    return this.all.find((each) => each.packageInfo === packageInfo)
  }

  /** The person accepts the money. Once, however often they are asked. */
  receive(transfer: Transfer): void {
    transfer.receivedAt ??= this.#clock.now()
  }
}
