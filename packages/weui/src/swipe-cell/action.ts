/** What can be done with a row. */
export interface SwipeAction {
  /** By which it is known. */
  readonly value: string
  readonly label: string
  /** A dangerous one is red. @default 'default' */
  readonly type?: 'default' | 'warn'
}
