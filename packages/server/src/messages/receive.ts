import { WxError } from '@wove/core'
import { sha1Hex } from '../sign/sha1.ts'
import type { Store } from '../store/store.ts'
import { text } from './fields.ts'
import type { PushedMessage } from './message.ts'

/**
 * Hears what the platform pushes. The platform sends it again unless it is taken within five seconds: what takes longer
 * goes on after the answer, and what throws before is sent once more.
 */
export type OnMessage = (message: PushedMessage, request: Request) => void | Promise<void>

/** Milliseconds until the platform is answered, whether the app has finished or not: it waits for five seconds. */
const deadline = 4500

/** How long a push is remembered, in milliseconds: three tries, five seconds each, and the window of their time stamps. */
const memory = 600_000

export interface Receiver {
  /** Hands a message to the app once, however often it is sent, and to whichever process. */
  receive(message: PushedMessage, request: Request): Promise<void>
  /** Refuses a signature that was used already, for another body: somebody has read it in a log. */
  checkReplay(appId: string, nonce: string, body: string): Promise<void>
}

export function createReceiver(store: Store, onMessage: OnMessage, report: (error: unknown) => void): Receiver {
  return {
    async receive(message, request) {
      const key = `message:${message.appId}:${keyOf(message)}`
      const owner = await store.lock(key, memory)
      if (!owner) return
      const handled = (async () => onMessage(message, request))()
      let timer: ReturnType<typeof setTimeout> | undefined
      const late = new Promise<'late'>((resolve) => (timer = setTimeout(resolve, deadline, 'late')))
      try {
        if ((await Promise.race([handled, late])) === 'late') handled.catch(report)
      } catch (error) {
        // The next try of the platform is to be heard.
        await store.unlock(key, owner)
        throw error
      } finally {
        clearTimeout(timer)
      }
    },

    async checkReplay(appId, nonce, body) {
      const key = `message:${appId}:nonce:${nonce}`
      const digest = sha1Hex(body)
      const seen = await store.get(key)
      if (seen === undefined) return store.set(key, digest, memory)
      if (seen !== digest)
        throw new WxError('message-refused', { api: 'message', message: 'its signature was used before' })
    },
  }
}

/** What the tries of one push have in common, and two pushes have not. Reference: endpoint-shapes §21. */
function keyOf({ openid, createdAt, raw }: PushedMessage): string {
  const id = text(raw.MsgId)
  // Two events of one second differ in what they tell.
  return id || sha1Hex(`${openid} ${createdAt} ${JSON.stringify(raw)}`)
}
