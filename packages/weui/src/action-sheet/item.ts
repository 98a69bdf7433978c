/** What a person can choose in an action sheet. */
export interface ActionSheetItem {
  readonly label: string
  /** A second, smaller line. */
  readonly desc?: string
  /** Something that cannot be undone. */
  readonly warn?: boolean
  readonly disabled?: boolean
  /** Anything that the app wants to know it by. */
  readonly value?: unknown
}
