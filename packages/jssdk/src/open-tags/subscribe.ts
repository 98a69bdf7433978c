import type { WxErrorCode } from '@wove/core'

/** What the person has answered for one template; `filter`: the platform dropped it, another of the call has its title. */
export type SubscribeStatus = 'accept' | 'reject' | 'cancel' | 'filter'

/** How the sheet ended. */
export interface SubscribeResult {
  /** By template id. */
  statuses: Record<string, SubscribeStatus>
  /** The templates that may be sent now. */
  accepted: string[]
}

/**
 * What a person has answered, from the `success` event of `wx-open-subscribe`: reads `subscribeDetails`, JSON within JSON,
 * each layer of it as text or not; `undefined` where it says nothing.
 *
 * @see reference open-tags-and-h5 §1.7
 * @example
 * import { readSubscribe } from '@wove/jssdk/open-tags'
 *
 * console.log(readSubscribe({ subscribeDetails: '{"orderShipped":"{\\"status\\":\\"accept\\"}"}' })?.accepted)
 */
export function readSubscribe(detail: unknown): SubscribeResult | undefined {
  const { subscribeDetails } = Object(detail) as { subscribeDetails?: unknown }
  const statuses: Record<string, SubscribeStatus> = {}
  for (const [id, each] of Object.entries(Object(parsed(subscribeDetails)) as object)) {
    const { status } = Object(parsed(each)) as { status?: unknown }
    if (isStatus(status)) statuses[id] = status
  }
  const ids = Object.keys(statuses)
  return ids.length > 0 ? { statuses, accepted: ids.filter((id) => statuses[id] === 'accept') } : undefined
}

function isStatus(value: unknown): value is SubscribeStatus {
  return /^(accept|reject|cancel|filter)$/.test(String(value))
}

function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value)
  } catch {
    return undefined
  }
}

const codes: Readonly<Record<string, WxErrorCode>> = {
  10001: 'subscribe-empty',
  10002: 'subscribe-network',
  10003: 'subscribe-network',
  10004: 'subscribe-bad-template',
  10005: 'subscribe-hidden',
  20001: 'subscribe-unknown-template',
  20002: 'subscribe-mixed-kinds',
  20003: 'subscribe-too-many',
  20004: 'subscribe-switched-off',
  20005: 'subscribe-banned',
}

/**
 * The code of the `error` event of `wx-open-subscribe`: one of `subscribe-…`, or `failed`. Clients send the number as text.
 *
 * @see reference open-tags-and-h5 §1.7
 */
export function subscribeCode(detail: unknown): WxErrorCode {
  const { errCode } = Object(detail) as { errCode?: unknown }
  return codes[String(errCode)] ?? 'failed'
}
