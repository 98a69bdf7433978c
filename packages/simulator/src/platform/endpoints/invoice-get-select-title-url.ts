import { readText } from '../authorizations.ts'
import { accountByToken, defineEndpoint } from '../endpoint.ts'

/** Reference: endpoint-shapes §16: the page where a person gives the account a title; shops show it as a code. */
export const invoiceGetSelectTitleUrl = defineEndpoint({
  method: 'POST',
  path: '/card/invoice/biz/getselecttitleurl',
  answer(context) {
    const account = accountByToken(context)
    const attach = readText(context.body.attach)
    const url = context.authorizations.ask({
      kind: 'selectTitle',
      account,
      asksTitle: true,
      reusable: true,
      ...(attach && { attach }),
    })
    return { errcode: 0, errmsg: 'ok', url }
  },
})
