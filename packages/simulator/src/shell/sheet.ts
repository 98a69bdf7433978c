import type { PhoneState } from '../client/phone.ts'

/** What every sheet gets, and what it says when the person is done. Cancelling is the frame's business. */
export interface SheetProps {
  args: Readonly<Record<string, unknown>>
  phone: PhoneState
}
