import type { Scope } from '@wove/core'
import type { User } from './user.ts'

/** One of the two ways to sign in: through `@wove/server`, or with the code in the page. */
export interface Way {
  /** Who is signed in, without leaving the page. Finishes what the page came back with. */
  current(): Promise<User | undefined>
  /** The address to leave for, in order to come back to another. */
  departure(scope: Scope, returnTo: string): Promise<string>
  signOut(): Promise<void>
  readonly refused: boolean
  headers(): Record<string, string>
}

/** Unguessable, and of the letters that a state may have. */
export function random(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
