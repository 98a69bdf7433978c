import { defineBehaviour } from '../behaviour.ts'

export const translateVoice = defineBehaviour({
  api: 'translateVoice',
  native: 'translateVoice',
  source: 'wechat-web-platform §1.3 Voice',
  answer({ args, phone, say }) {
    const voice = phone.voices.get(String(args.localId))
    if (!voice) return say('fail')
    // The recogniser likes to end with a full stop [unsure].
    return say('ok', { translateResult: /[。.!?！？]$/.test(voice.speech) ? voice.speech : `${voice.speech}。` })
  },
})
