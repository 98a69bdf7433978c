import type { PhoneState } from './phone.ts'

/** The calls that lead the mini program elsewhere. */
export const leaving: ReadonlySet<string> = new Set([
  'navigateTo',
  'navigateBack',
  'redirectTo',
  'switchTab',
  'reLaunch',
])

/** Gives the mini program what the page has posted: on back, destruction and sharing, as one list. */
export function deliverMessages({ miniProgram: { queued, delivered } }: PhoneState): void {
  if (queued.length > 0) delivered.push(queued.splice(0))
}
