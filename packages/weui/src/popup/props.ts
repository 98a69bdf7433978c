/** What every popup takes. */
export interface PopupProps {
  /** A press beside it closes it. */
  closeOnMask?: boolean | undefined
  /** Escape does not close it. */
  keepOnEscape?: boolean | undefined
  /** The back button closes it instead of leaving the page. Adds an entry to the history. */
  closeOnBack?: boolean | undefined
  /** Where it is put. @default the nearest `WeConfigProvider`, else the body */
  teleport?: string | HTMLElement | undefined
}

/** Those of a popup's props that are its frame's. */
export function frameProps({ closeOnMask, keepOnEscape, closeOnBack, teleport }: PopupProps): PopupProps {
  return { closeOnMask, keepOnEscape, closeOnBack, teleport }
}
