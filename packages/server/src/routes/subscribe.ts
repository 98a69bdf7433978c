import { WxError } from '@wove/core'
import type { Handler } from 'hono'
import type { WechatUser } from '../oauth/user.ts'
import { jsonAnswer } from './json-answer.ts'
import { jsonBody } from './json-body.ts'

/** What a person has answered for a template; `filter`: the platform dropped it, another one of the call has its title. */
export type SubscribeStatus = 'accept' | 'reject' | 'cancel' | 'filter'

/** How the sheet of `<WxSubscribe>` ended, as the page tells it. */
export interface Subscription {
  readonly user: WechatUser
  /** By template id. */
  readonly statuses: Readonly<Record<string, SubscribeStatus>>
  /** The templates that were agreed to. */
  readonly accepted: readonly string[]
}

/**
 * Hears what a person has answered. It is the page's word: the platform is the judge when the notice is sent. What it
 * returns goes to the page as JSON.
 */
export type OnSubscribe = (
  subscription: Subscription,
  request: Request,
  // A hook that has nothing to say returns nothing.
  // oxlint-disable-next-line no-invalid-void-type
) => object | void | Promise<object | void>

/** More than any client offers at once. */
const most = 20

/** `POST /subscribe` with `{ statuses: { [templateId]: 'accept' } }`, from whoever is signed in. */
export function subscribe(userOf: (request: Request) => WechatUser | undefined, onSubscribe: OnSubscribe): Handler {
  return async (context) => {
    const request = context.req.raw
    const body = await jsonBody(context, 'subscribe', '{ "statuses": { "<template id>": "accept" } }')
    const user = userOf(request)
    if (!user) throw new WxError('not-signed-in', { api: 'subscribe' })
    const statuses = readStatuses(body.statuses)
    const accepted = Object.keys(statuses).filter((id) => statuses[id] === 'accept')
    return jsonAnswer((await onSubscribe({ user, statuses, accepted }, request)) ?? {})
  }
}

function readStatuses(given: unknown): Record<string, SubscribeStatus> {
  const entries: [string, unknown][] =
    typeof given === 'object' && given !== null && !Array.isArray(given) ? Object.entries(given) : []
  if (entries.length < 1 || entries.length > most) throw bad(`statuses holds 1 to ${most} templates`)
  const statuses: Record<string, SubscribeStatus> = {}
  for (const [id, status] of entries) {
    if (!/^[\w-]{1,128}$/.test(id) || id === '__proto__')
      throw bad('a template id takes up to 128 letters, digits, _ and -')
    if (!isStatus(status)) throw bad('a status is accept, reject, cancel or filter')
    statuses[id] = status
  }
  return statuses
}

function isStatus(value: unknown): value is SubscribeStatus {
  return typeof value === 'string' && /^(accept|reject|cancel|filter)$/.test(value)
}

function bad(message: string): WxError {
  return new WxError('bad-request', { api: 'subscribe', message })
}
