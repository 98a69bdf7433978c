import type { Text } from '../text.ts'
import type { createBridge } from './bridge.ts'
import { deliverMessages } from './mini-program.ts'
import type { PhoneState } from './phone.ts'
import type { Profile } from './profile.ts'
import { type ShareCard, type ShareData, type ShareRoute, shareRoutes, type ShareTarget } from './share.ts'
import { soon } from './soon.ts'
import type { createVerification } from './verification.ts'

export interface ShareOptions {
  /** The person opens the dialog and closes it again. @default false */
  cancel?: boolean
}

export interface SharingHost {
  profile(): Profile
  readonly phone: PhoneState
  readonly bridge: Pick<ReturnType<typeof createBridge>, 'fire' | 'listens'>
  readonly verification: ReturnType<typeof createVerification>
}

/** What WeChat appends to a shared address, by target (§3.2). */
const from: Partial<Record<ShareTarget, string>> = { friend: 'singlemessage', timeline: 'timeline' }

/** How many tasks a page has to answer the menu's event. */
const patience = 50

/**
 * Shares the page as a person does: taps the item of the ⋯ menu, hears the page, sends. Gives what the receiver sees.
 * Rejects when the page has hidden the item.
 */
export async function share(
  target: ShareTarget,
  { cancel: cancelled = false }: ShareOptions,
  host: SharingHost,
): Promise<ShareCard> {
  const { phone, bridge } = host
  const route = shareRoutes[target]
  if (!phone.menu.shown) throw new Error('the page has hidden the ⋯ menu (hideOptionMenu)')
  if (phone.menu.hidden.has(route.item)) throw new Error(`the page has hidden ${route.item}`)

  const lacks = host.profile().lacks.includes(route.event)
  const answered =
    !lacks && bridge.listens(route.event)
      ? await new Promise<ShareData | undefined>((resolve) => {
          phone.pendingShare = { target, cancelled, answered: resolve }
          bridge.fire(route.event, { scene: route.scene, shareTo: target })
          after(patience, () => resolve(undefined))
        })
      : undefined
  // The action's answer is still on its way to the page.
  await new Promise<void>((resolve) => after(2, resolve))
  phone.pendingShare = undefined

  const stored = lacks ? undefined : storedData(route, host)
  const card = describe(target, answered ?? stored, host)
  if (!cancelled) {
    phone.shared.push(card)
    deliverMessages(phone)
  }
  return card
}

function storedData({ data }: ShareRoute, { phone }: SharingHost): ShareData | undefined {
  return data && phone.shareData[data]
}

function after(tasks: number, then: () => void): void {
  soon(() => (tasks <= 1 ? then() : after(tasks - 1, then)))
}

/** The card with the page's values where they count, the client's own elsewhere. */
function describe(target: ShareTarget, asked: ShareData | undefined, host: SharingHost): ShareCard {
  const notes: Text[] = []
  const page = location.href
  let data = asked
  if (data && host.phone.entry === 'link') {
    notes.push({
      zh: '页面是从粘贴的链接打开的：微信只分享裸链接。',
      en: 'The page was opened by a pasted link: WeChat shares the bare link only.',
    })
    data = undefined
  }
  const link = data?.link ? new URL(data.link, page) : undefined
  if (link && !onSafeDomain(link, host)) {
    notes.push({
      zh: `link 的域名 ${link.host} 不是该公众号的 JS 安全域名，自定义分享无效。`,
      en: `The link's host ${link.host} is no JS safe domain of the account: the custom share is ignored.`,
    })
    data = undefined
  }
  if (data?.imgUrl && !/^https?:\/\//.test(data.imgUrl)) {
    notes.push({ zh: 'imgUrl 必须是完整的 http(s) 网址。', en: 'imgUrl must be a whole http(s) address.' })
    data = { ...data, imgUrl: '' }
  }
  const shared = data && link ? link.href : page
  return {
    target,
    kind: host.phone.entry === 'link' ? 'link' : 'card',
    title: data?.title || document.title || shared,
    desc: target === 'timeline' || target === 'qzone' ? '' : (data?.desc ?? (data ? '' : shared)),
    link: shared,
    opens: withSource(shared, from[target]),
    imgUrl: data?.imgUrl ?? '',
    by: data ? 'page' : 'client',
    notes,
  }
}

/** The page's own host always counts; others must be listed for the account. */
function onSafeDomain({ host }: URL, { verification }: SharingHost): boolean {
  const domains = verification.grant()?.verdict.account?.domains ?? []
  return host === location.host || domains.some((domain) => host === domain || host.endsWith(`.${domain}`))
}

function withSource(link: string, source: string | undefined): string {
  if (!source) return link
  const url = new URL(link)
  // At the end of the query, without touching its spelling.
  const query = url.search ? `${url.search}&` : '?'
  return `${url.origin}${url.pathname}${query}from=${source}&isappinstalled=0${url.hash}`
}
