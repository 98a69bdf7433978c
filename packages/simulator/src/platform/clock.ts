/** The platform's clock. Tests move it; otherwise it is the computer's. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** Moves it forward, so that tokens and tickets age. */
  advance(milliseconds: number): void
}

export function createClock(start?: number): Clock {
  const origin = Date.now()
  let offset = start === undefined ? 0 : start - origin
  return {
    now: () => Date.now() + offset,
    advance: (milliseconds) => void (offset += milliseconds),
  }
}
