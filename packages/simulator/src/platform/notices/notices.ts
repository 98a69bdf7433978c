import { type Account, isSafeDomain } from '../account.ts'
import type { Clock } from '../clock.ts'
import { PlatformRefusal } from '../endpoint.ts'
import type { PlatformSwitches } from '../parts.ts'
import type { People } from '../people.ts'
import type { NoticePushes } from './pushes.ts'
import type { NoticeTemplate } from './template.ts'
import { takesValue } from './value-rules.ts'

/** A notice as it lies in the person's chat list. */
export interface DeliveredNotice {
  appId: string
  /** The person's id on this platform, and for the account. */
  person: string
  openid: string
  templateId: string
  title: string
  rows: { label: string; value: string }[]
  /** What opens when it is tapped. */
  page?: string
  miniprogram?: { appid: string; pagepath: string }
  /** 19 digits, rising. */
  msgId: string
}

/** What a person answers for a template. */
type Status = 'accept' | 'reject' | 'cancel' | 'filter'

/** What the platform says to the tag before the person is asked. */
export interface SheetContent {
  /** Why there is no sheet. */
  errCode?: '20001' | '20002'
  /** The templates that are not shown: another one of the call has their title. */
  filtered: string[]
  /** By template id. */
  titles: Record<string, string>
}

/** Who has agreed to what, and what was delivered. Reference: open-tags-and-h5 §2. */
export class Notices {
  readonly delivered: DeliveredNotice[] = []
  /** Consents by account, person and template; one that holds for good is `Infinity`. */
  readonly #consents = new Map<string, number>()
  /** Whose first answer has been pushed. */
  readonly #answered = new Set<string>()
  readonly #people: People
  readonly #pushes: NoticePushes
  readonly #clock: Clock
  readonly #switches: PlatformSwitches

  constructor(people: People, pushes: NoticePushes, clock: Clock, switches: PlatformSwitches) {
    this.#people = people
    this.#pushes = pushes
    this.#clock = clock
    this.#switches = switches
  }

  /** What the sheet for these templates shows. An account that declares no templates has every one. */
  sheet({ templates }: Account, ids: readonly string[]): SheetContent {
    const found = ids.map((id) => templates?.find((each) => each.id === id))
    const titles = Object.fromEntries(ids.map((id, i) => [id, found[i]?.title ?? id]))
    if (!templates) return { filtered: [], titles }
    if (found.includes(undefined)) return { errCode: '20001', filtered: [], titles }
    if (new Set(found.map((each) => kindOf(each))).size > 1) return { errCode: '20002', filtered: [], titles }
    const filtered = ids.filter((id, i) => ids.slice(0, i).some((other) => titles[other] === titles[id]))
    return { filtered, titles }
  }

  /** The person whose phone it is has answered the sheet. */
  answer(account: Account, statuses: Readonly<Record<string, Status>>): void {
    const openid = this.#people.openid(account, this.#people.current)
    const told: { TemplateId: string; SubscribeStatusString: string; PopupScene: string }[] = []
    for (const [id, status] of Object.entries(statuses)) {
      if (status !== 'accept' && status !== 'reject') continue
      const key = keyOf(account, openid, id)
      const longTerm = kindOf(templateOf(account, id)) === 'long-term'
      if (status === 'accept') this.#consents.set(key, longTerm ? Infinity : (this.#consents.get(key) ?? 0) + 1)
      else if (longTerm) this.#consents.delete(key)
      if (this.#switches.popupEvent === 'always' || !this.#answered.has(key))
        told.push({ TemplateId: id, SubscribeStatusString: status, PopupScene: '1' })
      this.#answered.add(key)
    }
    if (told.length > 0) this.#pushes.push(account, openid, 'subscribe_msg_popup_event', told)
  }

  /** The person switches a notice off in the settings: nothing of it comes any more. */
  switchOff(account: Account, templateId: string): void {
    const openid = this.#people.openid(account, this.#people.current)
    this.#consents.delete(keyOf(account, openid, templateId))
    this.#pushes.push(account, openid, 'subscribe_msg_change_event', [
      { TemplateId: templateId, SubscribeStatusString: 'reject' },
    ])
  }

  /** `bizsend`: refuses as the platform does, or delivers. */
  send(account: Account, body: Readonly<Record<string, unknown>>): void {
    const { touser, template_id: id, page, miniprogram } = body
    const person = this.#people.all.find((each) => this.#people.openid(account, each) === touser)
    if (!person) throw new PlatformRefusal(40003, 'invalid openid')
    const template = typeof id === 'string' ? templateOf(account, id) : undefined
    if (!template) throw new PlatformRefusal(40037, 'invalid template_id')
    const rows = rowsOf(template, body.data, account.templates !== undefined)
    if (typeof page === 'string' && /^https?:/.test(page) && !isSafeDomain(account, page))
      throw new PlatformRefusal(41030, 'invalid page')

    const openid = String(touser)
    const key = keyOf(account, openid, template.id)
    const left = this.#consents.get(key) ?? 0
    if (left < 1) throw new PlatformRefusal(43101, 'user refuse to accept the msg')
    this.#consents.set(key, left - 1)

    const msgId = String(2_000_000_000_000_000_000n + BigInt(this.#clock.now()) * 1000n + BigInt(this.delivered.length))
    this.delivered.push({
      appId: account.appId,
      person: person.id,
      openid,
      templateId: template.id,
      title: template.title,
      rows,
      ...(typeof page === 'string' && page && { page }),
      ...(isProgram(miniprogram) && { miniprogram }),
      msgId,
    })
    this.#pushes.push(account, openid, 'subscribe_msg_sent_event', [
      { TemplateId: template.id, MsgID: msgId, ErrorCode: '0', ErrorStatus: 'success' },
    ])
  }
}

const keyOf = ({ appId }: Account, openid: string, id: string) => `${appId} ${openid} ${id}`

const kindOf = (template: NoticeTemplate | undefined) => template?.kind ?? 'one-time'

/** An account that declares no templates has every one, with whatever fields. */
function templateOf({ templates }: Account, id: string): NoticeTemplate | undefined {
  return templates ? templates.find((each) => each.id === id) : { id, title: id, fields: {} }
}

/** The values under the template's labels; refuses what is missing, unknown or against its rule. */
function rowsOf({ fields }: NoticeTemplate, data: unknown, declared: boolean): DeliveredNotice['rows'] {
  const given = typeof data === 'object' && data !== null ? Object.entries<unknown>({ ...data }) : []
  if (given.length === 0) throw new PlatformRefusal(47003, 'argument invalid! data is empty')
  const values = new Map(given.map(([name, each]) => [name, valueOf(each)]))
  for (const name of declared ? [...new Set([...Object.keys(fields), ...values.keys()])] : values.keys()) {
    const known = !declared || Object.hasOwn(fields, name)
    if (!known || !takesValue(name, values.get(name) ?? ''))
      throw new PlatformRefusal(
        47003,
        `argument invalid! data.${name}.value is ${values.has(name) ? 'invalid' : 'empty'}`,
      )
  }
  return Array.from(values, ([name, value]) => ({ label: fields[name] ?? name, value }))
}

function valueOf(each: unknown): string {
  const value = typeof each === 'object' && each !== null && 'value' in each ? each.value : undefined
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function isProgram(value: unknown): value is { appid: string; pagepath: string } {
  return typeof value === 'object' && value !== null && 'appid' in value && 'pagepath' in value
}
