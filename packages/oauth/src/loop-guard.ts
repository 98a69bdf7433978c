import { WxError } from '@wove/core'
import { storage } from './storage.ts'

/** So many departures within so many milliseconds are a loop, not a person. */
const most = 3
const within = 60_000

/** Counts each departure to WeChat; throws when the page keeps coming back without a user. */
export function countDeparture(): void {
  const now = Date.now()
  const recent = (storage.get('departures') ?? '')
    .split(' ')
    .map(Number)
    .filter((at) => at > now - within && at <= now)
  if (recent.length >= most) {
    // The next try of a person who reads the message is a new one.
    storage.delete('departures')
    throw new WxError('sign-in-loop', {
      api: 'signIn',
      message: `left for WeChat ${most} times within a minute and came back without a user`,
    })
  }
  storage.set('departures', [...recent, now].join(' '))
}

/** The sign-in has worked: the next one starts counting anew. */
export function forgetDepartures(): void {
  storage.delete('departures')
}
