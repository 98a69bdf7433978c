import type { Text } from '../text.ts'
import type { MenuItem } from './menu.ts'

/** What a page gives for sharing. */
export interface ShareData {
  title?: string
  desc?: string
  link?: string
  imgUrl?: string
}

/** Where a page is shared to. */
export type ShareTarget = 'friend' | 'timeline' | 'favorite' | 'qq' | 'qzone' | 'weibo'

/** How the person came to the page: it decides whether a share is a card or a bare link. */
export type Entry = 'link' | 'qr' | 'menu' | 'card'

/** What the receiver sees. */
export interface ShareCard {
  readonly target: ShareTarget
  /** A page that was opened by a pasted link is shared as a bare link, whatever it asked for. */
  readonly kind: 'card' | 'link'
  readonly title: string
  readonly desc: string
  readonly link: string
  /** The address that the receiver's client opens: WeChat appends `from` and `isappinstalled`. */
  readonly opens: string
  readonly imgUrl: string
  /** Whether the page chose these values or the client took its own. */
  readonly by: 'page' | 'client'
  /** What the page asked for and did not get, and why. */
  readonly notes: readonly Text[]
}

/** How a target is reached: its menu item, the event that tells the page, the action that the page answers with. */
export interface ShareRoute {
  readonly label: Text
  readonly item: MenuItem
  readonly event: string
  readonly action: string
  /** The `scene` of the event. */
  readonly scene: string
  /** Which stored data serves it (`updateAppMessageShareData`, `updateTimelineShareData`). */
  readonly data?: 'appMessage' | 'timeline'
}

/** Reference: wechat-web-platform §1.3 Share. */
export const shareRoutes: Readonly<Record<ShareTarget, ShareRoute>> = {
  friend: {
    label: { zh: '发送给朋友', en: 'Send to a friend' },
    item: 'menuItem:share:appMessage',
    event: 'menu:share:appmessage',
    action: 'sendAppMessage',
    scene: 'friend',
    data: 'appMessage',
  },
  timeline: {
    label: { zh: '分享到朋友圈', en: 'Share on Moments' },
    item: 'menuItem:share:timeline',
    event: 'menu:share:timeline',
    action: 'shareTimeline',
    scene: 'timeline',
    data: 'timeline',
  },
  favorite: {
    label: { zh: '收藏', en: 'Favourite' },
    item: 'menuItem:favorite',
    event: 'menu:share:appmessage',
    action: 'sendAppMessage',
    scene: 'favorite',
    data: 'appMessage',
  },
  qq: {
    label: { zh: '分享到 QQ', en: 'Share on QQ' },
    item: 'menuItem:share:qq',
    event: 'menu:share:qq',
    action: 'shareQQ',
    scene: 'qq',
    data: 'appMessage',
  },
  qzone: {
    label: { zh: '分享到 QQ 空间', en: 'Share on Qzone' },
    item: 'menuItem:share:QZone',
    event: 'menu:share:QZone',
    action: 'shareQZone',
    scene: 'qzone',
    data: 'timeline',
  },
  weibo: {
    label: { zh: '分享到微博', en: 'Share on Weibo' },
    item: 'menuItem:share:weiboApp',
    event: 'menu:share:weiboApp',
    action: 'shareWeiboApp',
    scene: 'weibo',
  },
}
