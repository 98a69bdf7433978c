/** A place that a tab bar leads to. */
export interface TabbarItem {
  /** By which it is known. */
  readonly value: string
  readonly label: string
  /** Address of its picture. */
  readonly icon?: string
  /** Address of its picture while it is the active one. @default icon */
  readonly activeIcon?: string
  /** What is new there: a number, a word, or true for a dot. */
  readonly badge?: number | string | boolean
  /** Makes it a link. */
  readonly href?: string
  /** Where a router's link leads; the tab bar's `tag` is that link. */
  readonly to?: unknown
  readonly disabled?: boolean
}
