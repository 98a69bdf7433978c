import { WxError } from '@wove/core'
import type { AccountChoice } from '../accounts/account.ts'
import type { Caller } from '../accounts/caller.ts'
import { readUrl } from '../platform/read-url.ts'

/**
 * Cards (微信卡券). Coupon kinds can no longer be created since April 2021; member cards, gift cards and tickets remain.
 *
 * @see reference endpoint-shapes card.code.decrypt, membercard.activate.geturl
 */
export interface Cards {
  /**
   * The code behind an `encrypt_code` of `chooseCard`. Rejects with `bad-request` for what cannot be one, and
   * `platform-error` (40075, 40056) for what is none.
   *
   * @example
   * import { createWechatServer } from '@wove/server'
   *
   * const wechat = createWechatServer({
   *   appId: 'wx0123456789abcdef',
   *   appSecret: '0123456789abcdef0123456789abcdef',
   *   origins: ['https://h5.example.com'],
   * })
   * export const redeem = async (encryptCode: string) => console.log(await wechat.cards.decryptCode(encryptCode))
   */
  decryptCode(encryptCode: string, choice?: AccountChoice): Promise<string>
  /**
   * The page where the person activates a member card: send the browser there. Rejects with `platform-error`, 72026 when the
   * card is not set to be activated by WeChat.
   *
   * @param card `outerStr`: your own word, which comes back in the pushed message
   */
  getActivateUrl(card: { cardId: string; outerStr?: string }, choice?: AccountChoice): Promise<string>
}

export function createCards({ post }: Caller): Cards {
  return {
    async decryptCode(encryptCode, choice) {
      const path = 'card/code/decrypt'
      if (typeof encryptCode !== 'string' || encryptCode === '' || encryptCode.length > 1024)
        throw new WxError('bad-request', { api: path, message: 'the code is a text of 1 to 1024 characters' })
      const { code } = await post<{ code?: unknown }>(path, { encrypt_code: encryptCode }, choice)
      if (typeof code === 'string' && code) return code
      throw new WxError('platform-unreachable', {
        api: path,
        message: 'the answer holds no code: is a proxy in between?',
      })
    },
    async getActivateUrl({ cardId, outerStr }, choice) {
      const path = 'card/membercard/activate/geturl'
      const answer = await post<{ url?: unknown }>(path, { card_id: cardId, outer_str: outerStr }, choice)
      return readUrl(path, answer.url)
    },
  }
}
