import { defineEndpoint } from '../endpoint.ts'

/** Reference: wechat-web-platform §4.3. */
export const oauthUserinfo = defineEndpoint({
  method: 'GET',
  path: '/sns/userinfo',
  answer: ({ query, signIn }) => signIn.profile(query.get('access_token'), query.get('openid')),
})
