import { decryptCode } from '../../client/cards.ts'
import { accountByToken, defineEndpoint, PlatformRefusal } from '../endpoint.ts'

/** Opens the `encrypt_code` that a page got from `chooseCard` or `chooseInvoice`. */
export const cardCodeDecrypt = defineEndpoint({
  method: 'POST',
  path: '/card/code/decrypt',
  answer(context) {
    accountByToken(context)
    const code = decryptCode(String(context.body.encrypt_code ?? ''))
    if (code === undefined) throw new PlatformRefusal(40056, 'invalid serial code')
    return { errcode: 0, errmsg: 'ok', code }
  },
})
