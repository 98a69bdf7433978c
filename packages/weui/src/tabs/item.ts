/** A tab. */
export interface TabItem {
  /** By which it is known. */
  readonly value: string
  readonly label: string
  readonly disabled?: boolean
}
