import { readText } from '../authorizations.ts'
import { accountByToken, defineEndpoint, PlatformRefusal } from '../endpoint.ts'

/** Reference: endpoint-shapes membercard.activate.geturl: the page where a person activates a member card. */
export const memberCardActivateGetUrl = defineEndpoint({
  method: 'POST',
  path: '/card/membercard/activate/geturl',
  answer(context) {
    const account = accountByToken(context)
    const cardId = readText(context.body.card_id)
    if (!cardId) throw new PlatformRefusal(40073, 'invalid card id')
    const attach = readText(context.body.outer_str)
    const url = context.authorizations.ask({
      kind: 'activateCard',
      account,
      cardId,
      reusable: true,
      ...(attach && { attach }),
    })
    return { errcode: 0, errmsg: 'ok', url }
  },
})
