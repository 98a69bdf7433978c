import { defineBehaviour } from '../behaviour.ts'
import type { Picture } from '../phone.ts'

export const downloadImage = defineBehaviour({
  api: 'downloadImage',
  native: 'downloadImage',
  source: 'wechat-web-platform §1.3 Image',
  async answer({ args, phone, platform, profile, say }) {
    const { media } = await platform<{ media?: Picture }>('media/find', { mediaId: args.serverId })
    if (!media) return say('fail')
    const localId = profile.localId(phone.pictures.size + 1)
    phone.pictures.set(localId, { name: media.name, dataUrl: media.dataUrl })
    return say('ok', { localId })
  },
})
