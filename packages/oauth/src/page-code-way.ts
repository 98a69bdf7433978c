import { authorizeUrl, WxError } from '@wove/core'
import { addressWithout, takeFromAddress } from './address.ts'
import { readAuthorizeReturn } from './authorize-return.ts'
import type { PageCodeOptions } from './sign-in-options.ts'
import { storage } from './storage.ts'
import type { User } from './user.ts'
import { random, type Way } from './way.ts'

/** By this our states are told from parameters of the app that happen to be called code and state. */
const mark = /^wove[\da-f]{32}$/

const names = ['code', 'state']

/** The code comes to the page; the page compares the state and hands the code to a foreign backend, once. */
export function createPageCodeWay({ appId, exchange, current, signOut, authorizeBase }: PageCodeOptions): Way {
  const back = readAuthorizeReturn()
  const ours = back.kind !== 'none' && mark.test(back.state)
  if (ours) takeFromAddress(names)
  const expected = typeof document === 'undefined' ? undefined : storage.get('state')
  const mine = ours && back.state === expected
  // A state serves once, whatever came with it. A code with another state is somebody else's, and forgotten.
  if (mine) storage.delete('state')

  let user: User | undefined
  let exchanging: Promise<void> | undefined
  const code = mine && back.kind === 'code' && storage.get('code') !== back.code ? back.code : undefined

  async function finish(fresh: string): Promise<void> {
    // Noted before it is sent: a reload in between starts anew and does not use it twice.
    storage.set('code', fresh)
    try {
      user = await exchange(fresh)
    } catch (cause) {
      throw new WxError('sign-in-unreachable', { api: 'signIn', message: 'the code was not exchanged', cause })
    }
  }

  return {
    refused: mine && back.kind === 'refused',
    headers: () => ({}),

    async current() {
      if (code) await (exchanging ??= finish(code))
      return user ?? (await current?.())
    },

    departure: async (scope, returnTo) => {
      const state = `wove${random()}`
      storage.set('state', state)
      return authorizeUrl({
        appId,
        redirectUri: addressWithout(names, returnTo),
        scope,
        state,
        ...(authorizeBase && { authorizeBase }),
      })
    },

    async signOut() {
      user = undefined
      await signOut?.()
    },
  }
}
