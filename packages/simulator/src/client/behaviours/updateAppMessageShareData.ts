import { defineBehaviour } from '../behaviour.ts'
import { readShareData } from '../share-action.ts'

/** Success means that the data is stored, not that anything was shared. */
export const updateAppMessageShareData = defineBehaviour({
  api: 'updateAppMessageShareData',
  native: 'updateAppMessageShareData',
  source: 'wechat-web-platform §1.3 Share (new), §8.6',
  answer({ args, phone, say }) {
    phone.shareData.appMessage = readShareData(args)
    return say('ok')
  },
})
