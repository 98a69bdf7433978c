import { defineBehaviour } from '../behaviour.ts'
import type { Voice } from '../phone.ts'
import { keepVoice } from '../voice.ts'

export const downloadVoice = defineBehaviour({
  api: 'downloadVoice',
  native: 'downloadVoice',
  source: 'wechat-web-platform §1.3 Voice',
  async answer({ args, phone, platform, say }) {
    const { media } = await platform<{ media?: Voice }>('media/find', { mediaId: args.serverId })
    if (!media) return say('fail')
    return say('ok', { localId: keepVoice(phone, { speech: media.speech, seconds: media.seconds }) })
  },
})
