import { defineEndpoint, PlatformRefusal } from '../endpoint.ts'

/** Reference: wechat-web-platform §4.3. */
export const oauthRefreshToken = defineEndpoint({
  method: 'GET',
  path: '/sns/oauth2/refresh_token',
  answer({ accounts, query, signIn }) {
    if (query.get('grant_type') !== 'refresh_token') throw new PlatformRefusal(40002, 'invalid grant_type')
    const account = accounts.find(({ appId }) => appId === query.get('appid'))
    if (!account) throw new PlatformRefusal(40013, 'invalid appid')
    return signIn.refresh(account, query.get('refresh_token'))
  },
})
