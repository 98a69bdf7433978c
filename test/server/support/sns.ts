import { account } from './options.ts'
import { createUpstream, type Upstream } from './upstream.ts'

/** Who stands behind a code. */
export interface Visitor {
  openid: string
  scope?: string
  snapshot?: boolean
  nickname?: string
}

/** A platform that gives out codes, one person each, and exchanges each once. */
export interface Sns extends Upstream {
  /** What WeChat's page would put into the address of the callback. */
  code(visitor: Visitor): string
}

export function createSns(): Sns {
  const visitors = new Map<string, Visitor & { used: boolean }>()
  const upstream = createUpstream()
  let count = 0

  upstream.misbehave = (request) => {
    const { pathname, searchParams } = new URL(request.url)
    if (pathname === '/sns/oauth2/access_token') {
      if (searchParams.get('secret') !== account.appSecret) return refusal(40125, 'invalid appsecret')
      const visitor = visitors.get(searchParams.get('code') ?? '')
      if (!visitor) return refusal(40029, 'invalid code')
      if (visitor.used) return refusal(40163, 'code been used')
      visitor.used = true
      const { openid, scope = 'snsapi_base', snapshot } = visitor
      return Response.json({
        access_token: `oauth_token_of_${openid}`,
        expires_in: 7200,
        refresh_token: `refresh_token_of_${openid}`,
        openid,
        scope,
        ...(snapshot && { is_snapshotuser: 1 }),
      })
    }
    if (pathname === '/sns/userinfo') {
      const openid = searchParams.get('openid') ?? ''
      const visitor = [...visitors.values()].find((each) => each.openid === openid)
      return Response.json({ openid, nickname: visitor?.nickname ?? 'Lin', headimgurl: 'https://thirdwx.qlogo.cn/0' })
    }
    return undefined
  }

  return Object.assign(upstream, {
    code(visitor: Visitor) {
      const code = `code${++count}`
      visitors.set(code, { ...visitor, used: false })
      return code
    },
  })
}

const refusal = (errcode: number, errmsg: string) => Response.json({ errcode, errmsg: `${errmsg}, rid: 1-2-3` })
