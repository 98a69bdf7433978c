/** Items that only some pages have, and that cannot be hidden (基本类). */
export type BaseMenuItem =
  `menuItem:${'exposeArticle' | 'setFont' | 'dayMode' | 'nightMode' | 'refresh' | 'profile' | 'addContact'}`

/** Items that spread the page (传播类). */
export type SharingMenuItem =
  `menuItem:${'share:appMessage' | 'share:timeline' | 'share:qq' | 'share:weiboApp' | 'favorite' | 'share:facebook' | 'share:QZone'}`

/** Items that concern the page's protection (保护类). */
export type ProtectionMenuItem =
  `menuItem:${'editTag' | 'delete' | 'copyUrl' | 'originPage' | 'readMode' | 'openWithQQBrowser' | 'openWithSafari' | 'share:email' | 'share:brand'}`

/** What `hideMenuItems` can hide. */
export type HideableMenuItem = SharingMenuItem | ProtectionMenuItem

/** Every item of the page's menu (reference: wechat-web-platform §1.3 UI). */
export type MenuItem = BaseMenuItem | HideableMenuItem
