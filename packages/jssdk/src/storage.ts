/** The session's storage: missing on servers, and throwing where cookies are blocked or it is full. Losing a value costs an extra request. */
export function recall(key: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(key)!)
  } catch {
    return undefined
  }
}

/** Keeps a value while the tab is open; without one forgets the key. */
export function remember(key: string, value?: unknown): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(value ?? null))
  } catch {
    // Nothing is kept then.
  }
}
