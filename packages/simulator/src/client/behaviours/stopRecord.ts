import { defineBehaviour } from '../behaviour.ts'
import { endRecording } from '../voice.ts'

export const stopRecord = defineBehaviour({
  api: 'stopRecord',
  native: 'stopRecord',
  source: 'wechat-web-platform §1.3 Voice',
  answer({ phone, say }) {
    const localId = endRecording(phone)
    return localId ? say('ok', { localId }) : say('fail')
  },
})
