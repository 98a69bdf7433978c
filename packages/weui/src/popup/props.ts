/** How a popup's frame behaves. */
export interface FrameProps {
  /** Escape does not close it. */
  keepOnEscape?: boolean | undefined
  /** The back button closes it instead of leaving the page. Adds an entry to the history. */
  closeOnBack?: boolean | undefined
  /** Where it is put. @default the nearest `WeConfigProvider`, else the body */
  teleport?: string | HTMLElement | undefined
}

/**
 * What every popup takes. Popups name these for the type checker only: what they do not declare falls through to the
 * frame, which is their root and knows what to do with it.
 */
export interface PopupProps extends FrameProps {
  /** It has come in. */
  onOpened?: (() => void) | undefined
  /** It has gone. */
  onClosed?: (() => void) | undefined
}

/** What a dialog takes, which waits for an answer. */
export interface DialogProps extends PopupProps {
  /** A press beside it closes it. @default false */
  closeOnMask?: boolean | undefined
}

/** What a sheet takes, which a press beside it closes. */
export interface SheetProps extends PopupProps {
  /** A press beside it closes it. @default true */
  closeOnMask?: boolean | undefined
}
