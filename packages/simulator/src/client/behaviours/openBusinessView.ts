import { defineBehaviour } from '../behaviour.ts'

/** What the business view gives back when the person returns through its button. */
export interface BusinessViewChoice {
  /** 0 when it went well. @default 0 */
  errCode?: number
  extraData?: Readonly<Record<string, unknown>>
}

export const openBusinessView = defineBehaviour<'openBusinessView', BusinessViewChoice>({
  api: 'openBusinessView',
  native: 'openBusinessView',
  source: 'wechat-web-platform §1.3 Pay, §1.4, §8.4, §8.5',
  async answer({ args, checkSignature, choose, list, profile, say }) {
    if (!args.businessType) return say('fail')
    if ((await checkSignature()).keyword !== 'ok') return say('fail')
    const choice = await choose()
    if (!choice) return say('cancel')
    const { errCode = 0, extraData = {} } = choice
    return say('ok', {
      err_code: profile.numbers === 'text' ? String(errCode) : errCode,
      extraData: list(extraData),
    })
  },
})
