import { WxError } from '@wove/core'
import type { Context, Hono } from 'hono'
import type { Account } from '../accounts/account.ts'
import { type MessageKeys, openEcho, openEnvelope } from '../messages/envelope.ts'
import { readMessage } from '../messages/message.ts'
import type { Receiver } from '../messages/receive.ts'

/** `GET /message` proves that the URL is ours, `POST /message` takes what the platform pushes there. */
export function messageRoutes(
  app: Hono,
  path: string,
  { accountOf, receiver }: { accountOf: (request: Request) => Promise<Account>; receiver: Receiver },
): void {
  async function keysOf({ req }: Context): Promise<MessageKeys> {
    const { appId, messageToken, encodingAesKey } = await accountOf(req.raw)
    if (messageToken !== undefined) return { appId, messageToken, encodingAesKey }
    throw new WxError('message-refused', { api: 'message', message: 'this account has no messageToken' })
  }

  app.get(path, async (context) => context.text(openEcho(await keysOf(context), context.req.query())))

  app.post(path, async (context) => {
    const query = context.req.query()
    const body = await context.req.text()
    const keys = await keysOf(context)
    const fields = await openEnvelope(keys, query, body)
    await receiver.checkReplay(keys.appId, `${query.timestamp} ${query.nonce}`, body)
    await receiver.receive(readMessage(keys.appId, fields), context.req.raw)
    return context.text('success')
  })
}
