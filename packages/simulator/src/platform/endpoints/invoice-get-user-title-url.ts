import { readText } from '../authorizations.ts'
import { accountByToken, defineEndpoint, PlatformRefusal } from '../endpoint.ts'

/** Reference: endpoint-shapes §16: the page where a person saves a title. */
export const invoiceGetUserTitleUrl = defineEndpoint({
  method: 'POST',
  path: '/card/invoice/biz/getusertitleurl',
  answer(context) {
    const account = accountByToken(context)
    const { body } = context
    const title = readText(body.title)
    const taxNumber = readText(body.tax_no)
    if (body.user_fill !== 1 && !(title && taxNumber))
      throw new PlatformRefusal(72017, 'invalid invoice title: title and tax_no, or user_fill 1')
    const saved = title ? { kind: 'company' as const, title, ...(taxNumber && { taxNumber }) } : undefined
    const url = context.authorizations.ask({
      kind: 'saveTitle',
      account,
      ...(saved && { title: saved }),
      asksTitle: !saved,
    })
    return { errcode: 0, errmsg: 'ok', url }
  },
})
