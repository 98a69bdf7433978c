import { readReturnUrl } from '../authorizations.ts'
import { accountByToken, defineEndpoint } from '../endpoint.ts'

/** The page where a person shows their real name. Shape as in SKIT's `IntpRealNameGetAuthUrl`: `{redirect_url}` → `{auth_url, expires_in}`. */
export const realnameGetAuthUrl = defineEndpoint({
  method: 'POST',
  path: '/intp/realname/getauthurl',
  answer(context) {
    const account = accountByToken(context)
    const redirectUrl = readReturnUrl(context.body.redirect_url, account)
    const auth_url = context.authorizations.ask({ kind: 'realName', account, redirectUrl, seconds: 7200 })
    return { errcode: 0, errmsg: 'ok', auth_url, expires_in: 7200 }
  },
})
