import { accountBySecret, defineEndpoint, PlatformRefusal } from '../endpoint.ts'

/** Reference: wechat-web-platform §4.3; a code counts once. */
export const oauthAccessToken = defineEndpoint({
  method: 'GET',
  path: '/sns/oauth2/access_token',
  answer({ accounts, query, signIn }) {
    if (query.get('grant_type') !== 'authorization_code') throw new PlatformRefusal(40002, 'invalid grant_type')
    return signIn.exchange(accountBySecret(accounts, query.get('appid'), query.get('secret')), query.get('code'))
  },
})
