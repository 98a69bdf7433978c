import { defineBehaviour } from '../behaviour.ts'
import { endRecording, longestRecording } from '../voice.ts'

/** What the person says into the microphone. Cancelling refuses the microphone. */
export interface RecordChoice {
  /** The words: `translateVoice` gives them back. */
  speech: string
  /** How long they speak, in seconds. From 60 on the client ends the recording by itself, at once. @default 3 */
  seconds?: number
}

export const startRecord = defineBehaviour<'startRecord', RecordChoice>({
  api: 'startRecord',
  native: 'startRecord',
  source: 'wechat-web-platform §1.3 Voice',
  async answer({ choose, fire, phone, say }) {
    if (phone.recording) return say('fail')
    const choice = await choose()
    if (!choice) return say('cancel')
    const { speech, seconds = 3 } = choice
    const end = () => {
      const localId = endRecording(phone)
      if (localId) fire('onVoiceRecordEnd', { localId, err_msg: 'onVoiceRecordEnd:ok' })
    }
    const rest = seconds >= longestRecording ? 0 : longestRecording * 1000
    phone.recording = { voice: { speech, seconds: Math.min(seconds, longestRecording) }, timer: setTimeout(end, rest) }
    return say('ok')
  },
})
