import { defineBehaviour } from '../behaviour.ts'

export const uploadVoice = defineBehaviour({
  api: 'uploadVoice',
  native: 'uploadVoice',
  source: 'wechat-web-platform §1.3 Voice',
  async answer({ args, phone, platform, say }) {
    const voice = phone.voices.get(String(args.localId))
    if (!voice) return say('fail')
    const { mediaId } = await platform<{ mediaId: string }>('media', { type: 'voice', ...voice })
    return say('ok', { serverId: mediaId })
  },
})
