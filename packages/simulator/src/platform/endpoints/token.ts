import { accountBySecret, defineEndpoint, PlatformRefusal } from '../endpoint.ts'

/** The classic token: every request makes a new one, and the one before it dies after 5 minutes. */
export const token = defineEndpoint({
  method: 'GET',
  path: '/cgi-bin/token',
  answer({ accounts, clock, credentials, query, quotas }) {
    if (query.get('grant_type') !== 'client_credential') throw new PlatformRefusal(40002, 'invalid grant_type')
    const account = accountBySecret(accounts, query.get('appid'), query.get('secret'))
    quotas.use(account, '/cgi-bin/token')
    const { value, until } = credentials.issue(account, 'token', { renew: true })
    return { access_token: value, expires_in: Math.round((until - clock.now()) / 1000) }
  },
})
