import { accountByToken, defineEndpoint } from '../endpoint.ts'

/** A subscription notice. Reference: open-tags-and-h5 §2. */
export const messageSubscribeBizsend = defineEndpoint({
  method: 'POST',
  path: '/cgi-bin/message/subscribe/bizsend',
  answer(context) {
    context.notices.send(accountByToken(context), context.body)
    return { errcode: 0, errmsg: 'ok' }
  },
})
