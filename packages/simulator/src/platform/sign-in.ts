import type { Account } from './account.ts'
import type { Clock } from './clock.ts'
import { PlatformRefusal } from './endpoint.ts'
import type { People, Person } from './people.ts'
import { sha1Hex } from './signature.ts'

/** What a person has agreed to, behind a code or a token. */
export interface Consent {
  readonly account: Account
  readonly person: Person
  readonly scope: string
  /** On a snapshot page (快照页) everything about the person is made up. */
  readonly snapshot: boolean
}

interface Code extends Consent {
  readonly until: number
  used: boolean
}

interface Grant extends Consent {
  accessToken: string
  /** Milliseconds since 1970. */
  until: number
  readonly refreshToken: string
  readonly refreshableUntil: number
}

const minute = 60_000

/** The platform's side of signing in: codes that count once, and the tokens that they are exchanged for (§4). */
export class SignIn {
  readonly #codes = new Map<string, Code>()
  readonly #grants: Grant[] = []
  readonly #clock: Clock
  readonly #people: People
  readonly #seed: string

  constructor(clock: Clock, people: People, seed: string) {
    this.#clock = clock
    this.#people = people
    this.#seed = seed
  }

  /** A fresh code: 5 minutes, 10 for a website. */
  code(consent: Consent): string {
    const code = `0${sha1Hex(`${this.#seed} code ${this.#codes.size}`).slice(0, 31)}`
    const life = consent.scope.includes('snsapi_login') ? 10 : 5
    this.#codes.set(code, { ...consent, until: this.#clock.now() + life * minute, used: false })
    return code
  }

  exchange(account: Account, code: unknown): object {
    if (!code) throw new PlatformRefusal(41008, 'missing code')
    const known = this.#codes.get(String(code))
    if (!known || known.account !== account || known.until <= this.#clock.now()) {
      throw new PlatformRefusal(40029, 'invalid code')
    }
    if (known.used) throw new PlatformRefusal(40163, 'code been used')
    known.used = true
    const { person, scope, snapshot } = known
    const now = this.#clock.now()
    const grant: Grant = {
      account,
      person,
      scope,
      snapshot,
      accessToken: this.#token('access'),
      until: now + 120 * minute,
      refreshToken: this.#token('refresh'),
      refreshableUntil: now + 30 * 24 * 60 * minute,
    }
    this.#grants.push(grant)
    return {
      ...this.#tokens(grant),
      ...(snapshot && { is_snapshotuser: 1 }),
      ...this.#unionid(grant),
    }
  }

  refresh(account: Account, token: unknown): object {
    if (!token) throw new PlatformRefusal(41003, 'refresh_token missing')
    const grant = this.#grants.find((each) => each.refreshToken === token && each.account === account)
    if (!grant) throw new PlatformRefusal(40030, 'invalid refresh_token')
    const now = this.#clock.now()
    if (grant.refreshableUntil <= now) throw new PlatformRefusal(42002, 'refresh_token expired')
    if (grant.until <= now) grant.accessToken = this.#token(`access ${now}`)
    grant.until = now + 120 * minute
    return this.#tokens(grant)
  }

  /** The consent behind a token; refuses as the platform does. */
  check(token: unknown, openid: unknown): Consent {
    if (!token) throw new PlatformRefusal(41001, 'access_token missing')
    if (!openid) throw new PlatformRefusal(41009, 'missing openid')
    const grant = this.#grants.find((each) => each.accessToken === token)
    if (!grant) throw new PlatformRefusal(40001, 'invalid credential, access_token is invalid or not latest')
    if (grant.until <= this.#clock.now()) throw new PlatformRefusal(42001, 'access_token expired')
    if (this.#openid(grant) !== openid) throw new PlatformRefusal(40003, 'invalid openid')
    return grant
  }

  profile(token: unknown, openid: unknown): object {
    const consent = this.check(token, openid)
    const { person, scope, snapshot } = consent
    if (!/snsapi_(userinfo|login)/.test(scope)) throw new PlatformRefusal(48001, 'api unauthorized')
    return {
      openid,
      nickname: snapshot ? '微信用户' : person.nickname,
      sex: snapshot ? 0 : (person.sex ?? 0),
      province: snapshot ? '' : (person.province ?? ''),
      city: snapshot ? '' : (person.city ?? ''),
      country: snapshot ? '' : (person.country ?? ''),
      headimgurl: snapshot ? '' : (person.headimgurl ?? ''),
      privilege: [],
      ...this.#unionid(consent),
    }
  }

  #openid({ account, person, snapshot }: Consent): string {
    return this.#people.openid(account, person, { snapshot })
  }

  #unionid({ account, person, snapshot }: Consent): object {
    return account.openPlatform && !snapshot ? { unionid: this.#people.unionid(person) } : {}
  }

  #tokens(grant: Grant): object {
    return {
      access_token: grant.accessToken,
      expires_in: Math.round((grant.until - this.#clock.now()) / 1000),
      refresh_token: grant.refreshToken,
      openid: this.#openid(grant),
      scope: grant.scope,
    }
  }

  #token(kind: string): string {
    return `sns_${sha1Hex(`${this.#seed} ${kind} ${this.#grants.length}`)}`
  }
}
