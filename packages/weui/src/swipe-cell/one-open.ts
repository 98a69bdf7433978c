let close: (() => void) | undefined

/** Of all rows of a page one can be open: the one before is closed. */
export function nowOpen(closeIt: () => void): void {
  if (close !== closeIt) close?.()
  close = closeIt
}

/** A row that is closed is nobody's business any more. */
export function nowClosed(closeIt: () => void): void {
  if (close === closeIt) close = undefined
}
