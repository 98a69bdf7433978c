/** Items of the ⋯ menu by WeChat's ids (§1.3 UI, 附录3). */
export const menuItems = {
  /** Always there. */
  base: [
    'menuItem:exposeArticle',
    'menuItem:setFont',
    'menuItem:dayMode',
    'menuItem:nightMode',
    'menuItem:refresh',
    'menuItem:profile',
    'menuItem:addContact',
  ],
  spread: [
    'menuItem:share:appMessage',
    'menuItem:share:timeline',
    'menuItem:share:qq',
    'menuItem:share:weiboApp',
    'menuItem:favorite',
    'menuItem:share:facebook',
    'menuItem:share:QZone',
  ],
  protect: [
    'menuItem:editTag',
    'menuItem:delete',
    'menuItem:copyUrl',
    'menuItem:originPage',
    'menuItem:readMode',
    'menuItem:openWithQQBrowser',
    'menuItem:openWithSafari',
    'menuItem:share:email',
    'menuItem:share:brand',
  ],
} as const

export type MenuItem = (typeof menuItems)[keyof typeof menuItems][number]

/** The items that a page may hide. */
export const hideableItems: readonly MenuItem[] = [...menuItems.spread, ...menuItems.protect]

/** The state of the ⋯ menu, as the page has set it. */
export interface Menu {
  /** `false` after `hideOptionMenu`: the ⋯ itself is away. */
  shown: boolean
  readonly hidden: Set<MenuItem>
}

/** Reads a page's `menuList`; what cannot be hidden is left out. */
export function readMenuList(menuList: unknown): MenuItem[] {
  const asked: readonly unknown[] = Array.isArray(menuList) ? menuList : []
  return hideableItems.filter((item) => asked.includes(item))
}
