import { defineEndpoint } from '../endpoint.ts'

/** Reference: wechat-web-platform §4.3: whether a token still opens. */
export const oauthAuth = defineEndpoint({
  method: 'GET',
  path: '/sns/auth',
  answer({ query, signIn }) {
    signIn.check(query.get('access_token'), query.get('openid'))
    return { errcode: 0, errmsg: 'ok' }
  },
})
