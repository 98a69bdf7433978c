import { isWxError, type Scope, WxError } from '@wove/core'
import type { WechatAccount } from '../options.ts'
import type { PlatformClient } from '../platform/client.ts'
import { errcodeOf } from '../platform/errcode.ts'
import type { SnapshotUser, WechatUser } from './user.ts'

interface TokenAnswer {
  access_token?: string
  openid?: string
  unionid?: string
  scope?: string
  is_snapshotuser?: number
}

interface ProfileAnswer {
  nickname?: string
  headimgurl?: string
  unionid?: string
}

/** Whether a code was wrong, used (40163) or too old: a new sign-in mends it. */
export function isStaleCode(error: unknown): boolean {
  return [40029, 40163, 42003, 41008].includes(errcodeOf(error)) || isWxError(error, 'bad-request')
}

/** Exchanges a code for the person behind it. The tokens that come with it are used here and forgotten. */
export async function exchangeCode(
  platform: PlatformClient,
  { appId, appSecret }: WechatAccount,
  code: unknown,
): Promise<WechatUser | SnapshotUser> {
  const api = 'sns/oauth2/access_token'
  if (typeof code !== 'string' || !/^[\w-]{1,512}$/.test(code))
    throw new WxError('bad-request', { api, message: 'the code has a form that no code has' })

  const answer = await platform.get<TokenAnswer>(api, {
    appid: appId,
    secret: appSecret,
    code,
    grant_type: 'authorization_code',
  })
  // Only this answer tells a snapshot, the profile below does not.
  if (Number(answer.is_snapshotuser) === 1) return { kind: 'snapshot', appId }
  const { access_token: token, openid } = answer
  if (typeof token !== 'string' || typeof openid !== 'string' || !openid)
    throw new WxError('platform-unreachable', { api, message: 'the answer names nobody: is a proxy in between?' })

  const scope = chooseScope(answer.scope)
  const profile: ProfileAnswer =
    scope === 'snsapi_base'
      ? {}
      : await platform.get<ProfileAnswer>('sns/userinfo', { access_token: token, openid, lang: 'zh_CN' })
  const unionid = answer.unionid ?? profile.unionid
  return {
    kind: 'real',
    appId,
    openid,
    ...(unionid && { unionid }),
    scope,
    ...(profile.nickname && { nickname: profile.nickname }),
    ...(profile.headimgurl && { avatar: profile.headimgurl }),
  }
}

function chooseScope(text = ''): Scope {
  const granted = text.split(',')
  const named: readonly Scope[] = ['snsapi_userinfo', 'snsapi_login']
  return named.find((scope) => granted.includes(scope)) ?? 'snsapi_base'
}
