import type { Verdict, VerifyRequest } from '../platform/verify.ts'
import type { RawAnswer } from './behaviour.ts'
import type { Profile } from './profile.ts'

/** What the client remembers of a page that it has verified. */
interface Grant {
  /** Where it holds: the current address where that one is verified, everywhere else. */
  url: string | undefined
  signature: string
  apis: ReadonlySet<string>
}

export type Verify = (request: VerifyRequest) => Promise<Verdict>

/** The client's side of verification: one grant for a page, bound to the address that was verified (§8.2, §8.3). */
export function createVerification(verify: Verify, landing: string) {
  let grant: Grant | undefined
  let last: Verdict | undefined

  const current = () => location.href.split('#', 1)[0]!

  return {
    /** The latest word of the platform. */
    verdict: () => last,

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
      const form = (keyword: string) =>
        profile.message === 'err_msg' ? { err_msg: `preVerifyJSAPI:${keyword}` } : { errMsg: `config:${keyword}` }
      if (last.keyword !== 'ok') {
        grant = undefined
        const reason = last.keyword === 'fail' ? 'fail' : `fail_${last.keyword}`
        // Phones name the address that they looked at.
        return { ...form(profile.message === 'err_msg' ? reason : last.keyword), realAuthUrl: [url] }
      }
      const list = Array.isArray(args.verifyJsApiList) ? args.verifyJsApiList.map(String) : []
      grant = {
        url: profile.verifies === 'current' ? url : undefined,
        signature: text('verifySignature'),
        apis: new Set(list),
      }
      return form('ok')
    },

    /** Why a call may not pass: `undefined` when it may. */
    objection(native: string, api: string, args: Readonly<Record<string, unknown>>): RawAnswer | undefined {
      const holds =
        grant && (grant.url === undefined || grant.url === current()) && grant.signature === args.verifySignature
      if (!holds) return { errMsg: `${api}:fail, the permission value is offline verifying` }
      return grant!.apis.has(native) ? undefined : { err_msg: 'system:access_denied' }
    },
  }
}
