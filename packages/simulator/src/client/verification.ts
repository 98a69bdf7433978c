import type { Verdict, VerifyRequest } from '../platform/verify.ts'
import type { Behaviour, RawAnswer } from './behaviour.ts'
import type { Profile } from './profile.ts'

const verifyFields = ['verifyAppId', 'verifySignType', 'verifyTimestamp', 'verifyNonceStr', 'verifySignature'] as const

/** What the client remembers of a page that it has verified. */
interface Grant {
  /** Where it holds: the current address where that one is verified, everywhere else. */
  url: string | undefined
  /** The address at the time: open tags are bound to it on every client. */
  address: string
  fields: string
  apis: ReadonlySet<string>
  tags: ReadonlySet<string>
  verdict: Verdict
}

export type Verify = (request: VerifyRequest) => Promise<Verdict>

const current = () => location.href.split('#', 1)[0]!
const signed = (args: Readonly<Record<string, unknown>>) => JSON.stringify(verifyFields.map((name) => args[name]))
const list = (value: unknown) => (Array.isArray(value) ? value.map(String) : [])

/** The client's side of verification: one grant for a page, bound to the address that was verified (§8.2, §8.3). */
export function createVerification(verify: Verify, landing: string) {
  let grant: Grant | undefined
  let last: Verdict | undefined

  return {
    /** The latest word of the platform. */
    verdict: () => last,

    /** What the page may do at its address now; `undefined` when nothing. */
    grant: () => grant,

    /** Whether open tags may still be used: a route change takes them away until the next verification. */
    holdsForTags: () => grant !== undefined && grant.address === current(),

    async check(args: Readonly<Record<string, unknown>>, profile: Profile): Promise<RawAnswer> {
      const url = profile.verifies === 'landing' ? landing : current()
      const text = (name: string) => (args[name] === undefined ? '' : String(args[name]))
      last = await verify({
        appId: text('verifyAppId'),
        timestamp: text('verifyTimestamp'),
        nonceStr: text('verifyNonceStr'),
        signature: text('verifySignature'),
        url,
        landing,
        href: location.href,
      })
      if (last.keyword !== 'ok') {
        grant = undefined
        return refusal(last.keyword, url, profile)
      }
      grant = {
        url: profile.verifies === 'current' ? url : undefined,
        address: current(),
        fields: signed(args),
        apis: new Set(list(args.verifyJsApiList)),
        tags: new Set(list(args.verifyOpenTagList)),
        verdict: last,
      }
      const told = profile.tagAnswer === 'listed' ? { verifyOpenTagList: [...grant.tags] } : {}
      return profile.message === 'err_msg'
        ? { ...told, err_msg: 'preVerifyJSAPI:ok' }
        : { ...told, errMsg: 'config:ok' }
    },

    /** Refuses with the words of a trace. */
    refuse(words: RawAnswer): RawAnswer {
      grant = undefined
      return words
    },

    /** Why a call may not pass: `undefined` when it may. */
    objection(
      { api, native, exempt, grantedBy = native }: Behaviour,
      args: Readonly<Record<string, unknown>>,
      profile: Profile,
    ): RawAnswer | undefined {
      const offline = { errMsg: `${api}:fail, the permission value is offline verifying` }
      if (profile.offline.includes(native)) return offline
      if (exempt && profile.exemptions === 'assumed') return undefined
      const holds = grant && (grant.url === undefined || grant.url === current()) && grant.fields === signed(args)
      if (!holds) return offline
      return grant!.apis.has(native) || grant!.apis.has(grantedBy) ? undefined : { err_msg: 'system:access_denied' }
    },
  }
}

/** Reference: wechat-web-platform §8.2; phones name the address that they looked at, DevTools a number. */
function refusal(keyword: string, url: string, { message, refusal: form }: Profile): RawAnswer {
  if (form === 'devtools') {
    const time = new Date().toISOString().slice(0, 19).replace('T', ' ').replaceAll('-', '')
    return { errMsg: `config:fail,Error: 系统错误，错误码：63002,${keyword} [${time}][]` }
  }
  const realAuthUrl = [url]
  if (message === 'errMsg') return { errMsg: `config:${keyword}`, realAuthUrl }
  return { err_msg: `preVerifyJSAPI:${keyword === 'fail' ? 'fail' : `fail_${keyword}`}`, realAuthUrl }
}
