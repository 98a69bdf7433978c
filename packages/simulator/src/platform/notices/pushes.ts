import type { Account } from '../account.ts'
import { sha1Hex } from '../signature.ts'
import { encrypt } from './encrypt.ts'

/** Where the platform pushes messages and events of an account (服务器配置). */
export interface MessageConfiguration {
  /** The URL, with `https://` or `http://`. */
  url: string
  /** The Token: signs each push. */
  token: string
  /** The EncodingAESKey, 43 characters: pushes are encrypted (安全模式). */
  encodingAesKey?: string
  /** @default 'xml' */
  format?: 'xml' | 'json'
}

/** An event that was pushed, or tried to be. */
export interface PushedEvent {
  readonly appId: string
  readonly openid: string
  readonly event: string
  /** How often it was sent: three times at most. */
  readonly tries: number
  /** Whether the server took it, with `success` or an empty body. */
  readonly taken: boolean
}

type Item = Readonly<Record<string, string>>

/** The platform waits so long for an answer, in milliseconds, and tries so often. */
const patience = 5000
const mostTries = 3

/** Pushes events to the accounts' servers, one after the other. */
export class NoticePushes {
  readonly pushed: PushedEvent[] = []
  readonly #fetch: (request: Request) => Promise<Response>
  readonly #onPush: (event: PushedEvent) => void
  #line: Promise<void> = Promise.resolve()
  #count = 0

  constructor(fetch: (request: Request) => Promise<Response>, onPush: (event: PushedEvent) => void) {
    this.#fetch = fetch
    this.#onPush = onPush
  }

  /** Resolves when everything that was to be pushed has been taken or given up. */
  settled(): Promise<void> {
    return this.#line
  }

  push({ appId, messages }: Account, openid: string, event: string, items: readonly Item[]): void {
    if (!messages) return
    const createTime = String(Math.floor(Date.now() / 1000))
    const envelope = {
      ToUserName: `gh_${appId.slice(2, 14)}`,
      FromUserName: openid,
      CreateTime: createTime,
      MsgType: 'event',
    }
    const text = write(messages.format, { ...envelope, Event: event }, wrapperOf(event), items)
    this.#line = this.#line.then(async () => {
      let tries = 0
      let taken = false
      while (!taken && tries < mostTries) {
        tries++
        taken = await this.#send(appId, messages, openid, text)
      }
      const record = { appId, openid, event, tries, taken }
      this.pushed.push(record)
      this.#onPush(record)
    })
  }

  async #send(appId: string, messages: MessageConfiguration, openid: string, text: string): Promise<boolean> {
    const { token, encodingAesKey, format = 'xml' } = messages
    // The computer's clock: one that a test has moved ages tokens, and is none that a server could be held to.
    const timestamp = String(Math.floor(Date.now() / 1000))
    const nonce = String(100_000_000 + this.#count++)
    const url = new URL(messages.url)
    const signed = (parts: readonly string[]) => sha1Hex([token, timestamp, nonce, ...parts].sort().join(''))
    for (const [name, value] of Object.entries({ signature: signed([]), timestamp, nonce, openid }))
      url.searchParams.set(name, value)
    let body = text
    if (encodingAesKey) {
      const encrypted = await encrypt(encodingAesKey, text, appId)
      url.searchParams.set('encrypt_type', 'aes')
      url.searchParams.set('msg_signature', signed([encrypted]))
      body = write(format, { ToUserName: `gh_${appId.slice(2, 14)}`, Encrypt: encrypted })
    }
    try {
      const response = await this.#fetch(
        new Request(url, {
          method: 'POST',
          headers: { 'content-type': format === 'xml' ? 'text/xml' : 'application/json' },
          body,
          signal: AbortSignal.timeout(patience),
        }),
      )
      return response.ok && /^(success)?$/.test((await response.text()).trim())
    } catch {
      return false
    }
  }
}

/** `subscribe_msg_popup_event` → `SubscribeMsgPopupEvent` */
function wrapperOf(event: string): string {
  return event.replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

/** JSON leaves the wrapper out, and gives one item alone. Reference: open-tags-and-h5 §2. */
function write(format: 'xml' | 'json' = 'xml', fields: Item, wrapper = '', items: readonly Item[] = []): string {
  if (format === 'json') {
    const [only, ...more] = items
    const { CreateTime, ...texts } = fields
    return JSON.stringify({
      ...texts,
      ...(CreateTime && { CreateTime: Number(CreateTime) }),
      ...(only && { List: more.length > 0 ? items : only }),
    })
  }
  const lists = items.map((each) => `<List>${elements(each)}</List>`).join('')
  return `<xml>${elements(fields)}${lists && `<${wrapper}>${lists}</${wrapper}>`}</xml>`
}

function elements(fields: Item): string {
  return Object.entries(fields)
    .map(([name, value]) => `<${name}>${/^\d+$/.test(value) ? value : cdata(value)}</${name}>`)
    .join('')
}

const cdata = (text: string) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
