import { defineBehaviour } from '../behaviour.ts'
import { findPicture } from '../phone.ts'

export const uploadImage = defineBehaviour({
  api: 'uploadImage',
  native: 'uploadImage',
  source: 'wechat-web-platform §1.3 Image',
  async answer({ args, phone, platform, say }) {
    const picture = findPicture(phone, args.localId)
    if (!picture) return say('fail')
    const { mediaId } = await platform<{ mediaId: string }>('media', { type: 'image', ...picture })
    return say('ok', { serverId: mediaId })
  },
})
