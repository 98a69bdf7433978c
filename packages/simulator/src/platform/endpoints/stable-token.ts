import { accountBySecret, defineEndpoint, PlatformRefusal } from '../endpoint.ts'

/** Reference: server-anchors §1; the same token until 5 minutes before its end, unless a refresh is forced. */
export const stableToken = defineEndpoint({
  method: 'POST',
  path: '/cgi-bin/stable_token',
  answer({ accounts, body, clock, credentials, quotas }) {
    if (body.grant_type !== 'client_credential') throw new PlatformRefusal(40002, 'invalid grant_type')
    const account = accountBySecret(accounts, body.appid, body.secret)
    const renew = body.force_refresh === true
    quotas.use(account, renew ? '/cgi-bin/stable_token?force_refresh' : '/cgi-bin/stable_token')
    const { value, until } = credentials.issue(account, 'stable_token', { renew })
    return { access_token: value, expires_in: Math.round((until - clock.now()) / 1000) }
  },
})
