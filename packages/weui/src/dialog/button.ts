/** A button of a dialog. */
export interface DialogButton {
  readonly label: string
  /** What the dialog says when it was pressed. */
  readonly value: string
  /** @default 'default' */
  readonly type?: 'default' | 'primary' | 'warn'
  readonly disabled?: boolean
}
