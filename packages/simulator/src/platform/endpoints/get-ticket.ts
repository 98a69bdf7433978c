import { accountByToken, defineEndpoint, PlatformRefusal } from '../endpoint.ts'

/** Reference: wechat-web-platform §3.1 (jsapi) and §3.5 (wx_card). */
export const getTicket = defineEndpoint({
  method: 'GET',
  path: '/cgi-bin/ticket/getticket',
  answer(context) {
    const account = accountByToken(context)
    const kind = context.query.get('type')
    if (kind !== 'jsapi' && kind !== 'wx_card') throw new PlatformRefusal(40097, 'invalid args')
    const { value, until } = context.credentials.issue(account, kind)
    const expires = Math.round((until - context.clock.now()) / 1000)
    return { errcode: 0, errmsg: 'ok', ticket: value, expires_in: expires }
  },
})
