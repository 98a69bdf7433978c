import type { Account } from './account.ts'

/** One message that an account may send to a person, once. */
interface Allowance {
  readonly appId: string
  readonly openid: string
  readonly templateId: string
  readonly scene: string
}

/** A message that has been sent. */
export interface SentMessage extends Allowance {
  readonly message: Readonly<Record<string, unknown>>
}

/** Keeps who has allowed one message, and what was sent. */
export class Subscriptions {
  readonly #allowed: Allowance[] = []
  readonly sent: SentMessage[] = []

  allow({ appId }: Account, openid: string, templateId: string, scene: string): void {
    this.#allowed.push({ appId, openid, templateId, scene })
  }

  /** Uses up an allowance; `false` when there is none. */
  send({ appId }: Account, message: Readonly<Record<string, unknown>>): boolean {
    const i = this.#allowed.findIndex(
      (each) =>
        each.appId === appId &&
        each.openid === message.touser &&
        each.templateId === message.template_id &&
        each.scene === String(message.scene),
    )
    const [allowance] = i < 0 ? [] : this.#allowed.splice(i, 1)
    if (!allowance) return false
    this.sent.push({ ...allowance, message })
    return true
  }
}
