import type { Account } from './account.ts'
import { sha1Hex } from './signature.ts'

/** Somebody who uses WeChat. */
export interface Person {
  /** How tests name them. */
  id: string
  nickname: string
  /** Address of the portrait; empty when they have none. @default '' */
  headimgurl?: string
  sex?: 0 | 1 | 2
  province?: string
  city?: string
  country?: string
}

export const defaultPeople: readonly Person[] = [
  { id: 'xiaoming', nickname: '小明' },
  { id: 'xiaohong', nickname: '小红' },
  { id: 'alex', nickname: 'Alex 🐳' },
]

/** The people of the platform, and who holds the phone now. */
export class People {
  readonly all: readonly Person[]
  #current: Person
  readonly #seed: string

  constructor(all: readonly Person[], seed: string) {
    const [first] = all
    if (!first) throw new Error('a platform needs at least one person')
    this.all = all
    this.#current = first
    this.#seed = seed
  }

  get current(): Person {
    return this.#current
  }

  /** Gives the phone to somebody else. */
  choose(id: string): void {
    const person = this.find(id)
    if (!person) throw new Error(`there is no "${id}" among ${this.all.map((each) => each.id).join(', ')}`)
    this.#current = person
  }

  find(id: string): Person | undefined {
    return this.all.find((each) => each.id === id)
  }

  /** A person's openid for an account; another one on a snapshot page, which nobody shall keep. */
  openid(account: Account, { id }: Person, { snapshot = false } = {}): string {
    return `o${sha1Hex(`${this.#seed} openid ${account.appId} ${id} ${snapshot}`).slice(0, 27)}`
  }

  unionid({ id }: Person): string {
    return `u${sha1Hex(`${this.#seed} unionid ${id}`).slice(0, 27)}`
  }
}
