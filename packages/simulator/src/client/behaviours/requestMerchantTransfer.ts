import { defineBehaviour } from '../behaviour.ts'

/** What the person does with the money. The page learns only that they were shown the question. */
export interface TransferChoice {
  received: boolean
}

export const requestMerchantTransfer = defineBehaviour<'requestMerchantTransfer', TransferChoice>({
  api: 'requestMerchantTransfer',
  native: 'requestMerchantTransfer',
  source: 'wechat-web-platform §1.4, §8.5',
  async answer({ args, checkSignature, choose, platform, say }) {
    const { keyword, order } = await checkSignature()
    if (keyword !== 'ok') return say('fail')
    const choice = await choose(order)
    if (!choice) return say('cancel')
    if (choice.received) await platform('receive', { packageInfo: args.package })
    return say('ok')
  },
})
