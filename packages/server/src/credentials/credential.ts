/** A token or ticket, and until when it opens the door. */
export interface Credential {
  readonly value: string
  /** Milliseconds since 1970. */
  readonly until: number
  /** From here on it is renewed, while it is still served. Milliseconds since 1970. */
  readonly renewAt: number
}

/** What the platform, or a company's own token service, hands out. */
export interface Issued {
  value: string
  /** Seconds from now. */
  expiresIn: number
}

/** The platform gives a new token from 5 minutes before the end of the old one; short-lived ones are renewed in their last fifth. */
export function credentialOf({ value, expiresIn }: Issued): Credential {
  const life = expiresIn * 1000
  const until = Date.now() + life
  return { value, until, renewAt: until - Math.min(300_000, life / 5) }
}

/** A credential out of the store, unless the text is no credential or its time is over. */
export function readCredential(text: string | undefined): Credential | undefined {
  try {
    const { value, until, renewAt } = JSON.parse(text ?? '') as Partial<Credential>
    if (typeof value !== 'string' || typeof until !== 'number' || typeof renewAt !== 'number') return undefined
    return until > Date.now() ? { value, until, renewAt } : undefined
  } catch {
    return undefined
  }
}
