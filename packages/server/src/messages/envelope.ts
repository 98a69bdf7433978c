import { WxError } from '@wove/core'
import { sha1Hex } from '../sign/sha1.ts'
import { equal } from '../oauth/seal.ts'
import { decrypt } from './decrypt.ts'
import { type Fields, readFields, text } from './fields.ts'

/** What proves that a request comes from the platform: the server configuration (服务器配置) of the account. */
export interface MessageKeys {
  appId: string
  /** The Token of the server configuration. */
  messageToken: string
  /** Its EncodingAESKey: with it, nothing that is not encrypted is taken. */
  encodingAesKey?: string | undefined
}

/** The parameters of the message URL. */
type Query = Readonly<Record<string, string | undefined>>

/** How far the platform's clock and ours may differ, in milliseconds. */
const window = 300_000

/** The platform asks whether the URL is ours: what to echo. */
export function openEcho({ messageToken }: MessageKeys, query: Query): string {
  const { echostr = '', signature = '' } = checkTime(query)
  if (!equal(signature, signatureOf(messageToken, query))) throw refused('the signature is wrong')
  // It goes back as it came: nothing that a browser could take for a page.
  if (!/^[\w-]{1,64}$/.test(echostr)) throw refused('echostr is malformed')
  return echostr
}

/**
 * The fields of a push that the platform has really sent.
 *
 * Where encryption is on, a plain body is refused, though it may be signed: that signature does not cover the body, so
 * that one line of an access log would be enough to forge any message.
 */
export async function openEnvelope(keys: MessageKeys, query: Query, body: string): Promise<Fields> {
  const { signature = '', msg_signature: messageSignature = '' } = checkTime(query)
  const { appId, messageToken, encodingAesKey } = keys
  if (encodingAesKey === undefined) {
    if (!equal(signature, signatureOf(messageToken, query))) throw refused('the signature is wrong')
    const fields = readFields(body)
    if (fields.Encrypt === undefined || fields.MsgType !== undefined) return fields
    throw refused('it is encrypted, and the account has no encodingAesKey')
  }
  const encrypted = text(readFields(body).Encrypt)
  if (!encrypted) throw refused('it is not encrypted, and the account has an encodingAesKey')
  if (!equal(messageSignature, signatureOf(messageToken, query, encrypted))) throw refused('the signature is wrong')
  const opened = await decrypt(encodingAesKey, encrypted)
  if (!opened) throw refused('it cannot be decrypted: the encodingAesKey is another one')
  if (opened.appId !== appId) throw refused('it is for another account')
  return readFields(opened.message)
}

/** The SHA-1 of the parts, sorted by code unit and joined. Reference: server-anchors §4.19, crypto-vectors. */
function signatureOf(messageToken: string, { timestamp = '', nonce = '' }: Query, encrypted?: string): string {
  const parts = [messageToken, timestamp, nonce, ...(encrypted === undefined ? [] : [encrypted])]
  return sha1Hex(parts.sort().join(''))
}

/** An old request may have been seen by somebody. */
function checkTime(query: Query): Query {
  const { timestamp = '', nonce = '' } = query
  if (!/^\d{1,12}$/.test(timestamp) || !/^[\w-]{1,128}$/.test(nonce)) throw refused('timestamp or nonce is missing')
  if (Math.abs(Number(timestamp) * 1000 - Date.now()) > window)
    throw refused('it was sent more than five minutes ago, or a clock is wrong')
  return query
}

function refused(message: string): WxError {
  return new WxError('message-refused', { api: 'message', message })
}
