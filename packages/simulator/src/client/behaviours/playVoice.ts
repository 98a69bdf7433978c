import { defineBehaviour } from '../behaviour.ts'
import { stopPlaying } from '../voice.ts'

export const playVoice = defineBehaviour({
  api: 'playVoice',
  native: 'playVoice',
  source: 'wechat-web-platform §1.3 Voice',
  answer({ args, fire, phone, say }) {
    const localId = String(args.localId)
    const voice = phone.voices.get(localId)
    if (!voice) return say('fail')
    stopPlaying(phone)
    const end = () => {
      stopPlaying(phone)
      fire('onVoicePlayEnd', { localId, err_msg: 'onVoicePlayEnd:ok' })
    }
    phone.playing = { localId, timer: setTimeout(end, voice.seconds * 1000) }
    return say('ok')
  },
})
