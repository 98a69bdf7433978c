import { sha1Hex } from './signature.ts'
import type { Clock } from './clock.ts'

/** Something a page or a server has uploaded: a picture with its bytes, a recording with its words. */
export type Media = { readonly type: string } & Readonly<Record<string, unknown>>

/** Temporary media live for three days. */
const lifetime = 3 * 24 * 3600_000

/** Keeps what clients upload, so that the account's server can fetch it, and the other way round. */
export class MediaStore {
  readonly #kept = new Map<string, { media: Media; until: number }>()
  readonly #clock: Clock
  readonly #seed: string

  constructor(clock: Clock, seed: string) {
    this.#clock = clock
    this.#seed = seed
  }

  /** Keeps it and gives its `media_id`. */
  keep(media: Media): string {
    const mediaId = `media_${sha1Hex(`${this.#seed} media ${this.#kept.size}`)}`
    this.#kept.set(mediaId, { media, until: this.#clock.now() + lifetime })
    return mediaId
  }

  find(mediaId: unknown): Media | undefined {
    const found = typeof mediaId === 'string' ? this.#kept.get(mediaId) : undefined
    return found && found.until > this.#clock.now() ? found.media : undefined
  }
}
