import { defineBehaviour } from '../behaviour.ts'
import { stopPlaying } from '../voice.ts'

export const pauseVoice = defineBehaviour({
  api: 'pauseVoice',
  native: 'pauseVoice',
  source: 'wechat-web-platform §1.3 Voice',
  answer({ args, phone, say }) {
    if (!phone.voices.has(String(args.localId))) return say('fail')
    stopPlaying(phone)
    return say('ok')
  },
})
