import { withoutParameters, WxError } from '@wove/core'
import type { Origins } from '../origins.ts'

/** What of a return address belongs to sign-ins, and must not come back with the next one. */
const ours = ['code', 'state', 'wove-sign-in', 'wove-ticket']

/** A cookie holds no more. */
const longest = 2500

/** A page's address to return to: of a listed site, without what an earlier sign-in left in it. */
export function returnAddress(origins: Origins, text: string | undefined): string {
  const address = withoutParameters(origins.returnable(text), ours)
  if (address.length > longest) {
    throw new WxError('bad-request', {
      api: 'oauth',
      message: `the page's address has ${address.length} characters; at most ${longest} can be returned to`,
    })
  }
  return address
}

/** The origin under which browsers reach this server. What a request says of its host is believed only if it is listed. */
export function publicOrigin(request: Request, origins: Origins, publicUrl: string | undefined): string {
  if (publicUrl) return publicUrl
  const { host } = new URL(request.url)
  const listed = origins.ofHost(host)
  if (listed) return listed
  throw new WxError('origin-not-listed', {
    api: 'oauth',
    message: `${host} is not among the listed origins; set publicUrl when this server has an address of its own`,
  })
}
