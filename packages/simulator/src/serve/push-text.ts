import type { PushedEvent } from '../platform.ts'

/** What the terminal says of an event that no server took; nothing when one did. */
export function pushText({ event, taken, tries }: PushedEvent): string | undefined {
  if (taken) return undefined
  return `[wove] ${event}: the server did not take it in ${tries} tries. Compare messages.url, token and encodingAesKey of the account with the server's.`
}
