import { defineBehaviour } from '../behaviour.ts'

/** What the person does with the money. The page learns only that they were shown the question. */
export interface TransferChoice {
  received: boolean
}

export const requestMerchantTransfer = defineBehaviour<'requestMerchantTransfer', TransferChoice>({
  api: 'requestMerchantTransfer',
  native: 'requestMerchantTransfer',
  source: 'wechat-web-platform §1.4, §8.5',
  async answer({ args, choose, say }) {
    if (!args.mchId || !args.appId || !args.package) return say('fail')
    return say((await choose()) ? 'ok' : 'cancel')
  },
})
