import { randomUUID } from 'node:crypto'

/** Keeps things under ids that nobody can guess. A demo is not to fill the memory: the oldest goes first. */
export class Shelf<Thing extends object> {
  readonly #things = new Map<string, Thing>()

  put(thing: Thing): Thing & { id: string } {
    const [oldest] = this.#things.keys()
    if (oldest !== undefined && this.#things.size >= 1000) this.#things.delete(oldest)
    const kept = Object.assign(thing, { id: randomUUID() })
    this.#things.set(kept.id, kept)
    return kept
  }

  get(id: string): (Thing & { id: string }) | undefined {
    return this.#things.get(id) as (Thing & { id: string }) | undefined
  }
}
