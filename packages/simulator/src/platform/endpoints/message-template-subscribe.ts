import { accountByToken, defineEndpoint, PlatformRefusal } from '../endpoint.ts'

/** Reference: wechat-web-platform §5.1: one message for one consent. */
export const messageTemplateSubscribe = defineEndpoint({
  method: 'POST',
  path: '/cgi-bin/message/template/subscribe',
  answer(context) {
    const account = accountByToken(context)
    const { body, subscriptions } = context
    if (!body.touser) throw new PlatformRefusal(40003, 'invalid openid')
    if (!subscriptions.send(account, body)) throw new PlatformRefusal(43101, 'user refuse to accept the msg')
    return { errcode: 0, errmsg: 'ok' }
  },
})
