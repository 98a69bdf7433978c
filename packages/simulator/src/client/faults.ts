import type { RawAnswer } from './behaviour.ts'
import type { BridgeCall } from './bridge.ts'

/** Which calls a fault meets: one method's, or all of them. */
interface Calls {
  /** WeChat's name of the method, `config` for the verification; every call when missing. */
  api?: string
}

/** What can go wrong, with what each needs to know. */
export interface Faults {
  /** Answers come later, after so many milliseconds. */
  delay: Calls & { ms: number }
  /** No answer ever comes. */
  silence: Calls
  /** The nth call from now fails once, with the client's words. @default nth 1, message 'fail' */
  fail: Calls & { nth?: number; message?: string }
  /** The client says that the account has no right to it (§2.3). */
  denied: Calls
  /** The client has not found the page verified yet (§3.4). */
  offline: Calls
  /** The hosts of the official script do not answer. */
  scriptDown: object
  /** The bridge comes late (after so many milliseconds), never, or is there before its `invoke` (§6.3). */
  bridge: { arrival: 'late'; ms?: number } | { arrival: 'never' | 'without-invoke' }
  /** The page is restored from the browser's memory: nothing runs again, `pageshow` says `persisted`. */
  bfcache: object
  /** Another server fetches a token with the classic call: the one in use dies. */
  tokenStolen: object
  /** The platform's clock moves on: tokens and tickets end. @default 2 hours */
  expired: { ms?: number }
  /** The authorize page calls the site back twice, with two codes. */
  doubleCallback: object
  /** Order queries say `unpaid` or `pending` in place of the truth. @default times until mended */
  orderQuery: { says: 'unpaid' | 'pending'; times?: number }
}

export type FaultName = keyof Faults

/** What a fault has to be told; nothing, where every detail has a default. */
export type FaultOptions<Name extends FaultName> = object extends Faults[Name] ? [Faults[Name]?] : [Faults[Name]]

/** Faults that meet calls on their way over the bridge. */
type CallFault = { [Name in 'delay' | 'silence' | 'fail' | 'denied' | 'offline']: { name: Name } & Faults[Name] }[
  | 'delay'
  | 'silence'
  | 'fail'
  | 'denied'
  | 'offline']

/** What happens to a call instead of, or before, its usual answer. */
export interface Interception {
  wait?: Promise<void>
  answer?: RawAnswer | 'silence'
}

/** Keeps the faults that meet calls, the latest first. */
export function createCallFaults() {
  let active: CallFault[] = []

  return {
    add: (fault: CallFault) => void (active = [fault, ...active]),
    clear: () => void (active = []),

    intercept({ api, native }: BridgeCall): Interception | undefined {
      let wait: Promise<void> | undefined
      for (const fault of active) {
        if (fault.api !== undefined && fault.api !== api && fault.api !== native) continue
        if (fault.name === 'delay') {
          const { ms } = fault
          wait ??= new Promise((resolve) => setTimeout(resolve, ms))
          continue
        }
        if (fault.name === 'fail') {
          const { nth = 1, message = 'fail' } = fault
          fault.nth = nth - 1
          if (nth !== 1) continue
          return { ...(wait && { wait }), answer: { err_msg: `${native}:${message}` } }
        }
        return { ...(wait && { wait }), answer: answers[fault.name](api) }
      }
      return wait && { wait }
    },
  }
}

const answers = {
  silence: () => 'silence',
  denied: () => ({ err_msg: 'system:access_denied' }),
  offline: (api: string) => ({ errMsg: `${api}:fail, the permission value is offline verifying` }),
} as const satisfies Record<string, (api: string) => RawAnswer | 'silence'>
