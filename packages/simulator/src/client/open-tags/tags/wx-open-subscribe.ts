import type { SheetContent } from '../../../platform/notices/notices.ts'
import { always, defineOpenTag } from '../open-tag.ts'

/** What the person answers for each template, or the number of an error. */
export interface SubscribeChoice {
  /** By template id; `accept` for those that are not named. */
  answers?: Readonly<Record<string, 'accept' | 'reject' | 'cancel' | 'filter'>>
  /** 10002 or 10003 network, 20001 no template data, 20002 mixed kinds, 20004 switched off, 20005 account banned. */
  errCode?: string
}

export const wxOpenSubscribe = defineOpenTag<'wx-open-subscribe', SubscribeChoice>({
  api: 'wx-open-subscribe',
  slots: ['default', 'style'],
  source: 'open-tags-and-h5 §1.7, §2',
  saysReady: always,
  objection: () => undefined,
  async tap({ attribute, choose, platform, profile }) {
    const templates = attribute('template')
      .split(',')
      .map((id) => id.trim())
      .filter(Boolean)
    const error = (errCode: string) => ({ type: 'error', detail: { errMsg: 'subscribe:fail', errCode } })
    if (templates.length === 0) return error('10001')
    if (templates.length > profile.subscribeMost) return error('20003')
    const sheet = await platform<SheetContent>('subscribe/sheet', { templates })
    if (sheet.errCode) return error(sheet.errCode)
    const choice = await choose({ titles: sheet.titles, filtered: sheet.filtered })
    if (choice?.errCode) return error(choice.errCode)
    const status = (id: string) => {
      if (sheet.filtered.includes(id)) return 'filter'
      return choice ? (choice.answers?.[id] ?? 'accept') : 'cancel'
    }
    const statuses = Object.fromEntries(templates.map((id) => [id, status(id)]))
    await platform('subscribe/answer', { statuses })
    // JSON in JSON, as the clients send it. A refusal is a success as well.
    const details = Object.fromEntries(
      Object.entries(statuses).map(([id, each]) => [id, JSON.stringify({ status: each })]),
    )
    return { type: 'success', detail: { errMsg: 'subscribe:ok', subscribeDetails: JSON.stringify(details) } }
  },
})
