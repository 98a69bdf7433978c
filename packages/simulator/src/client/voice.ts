import type { PhoneState, Voice } from './phone.ts'

/** Seconds after which the client ends a recording by itself. */
export const longestRecording = 60

/** Puts a recording on the phone and gives its local id. */
export function keepVoice(phone: PhoneState, voice: Voice): string {
  const localId = `weixin://voice/${String(phone.voices.size + 1).padStart(8, '0')}`
  phone.voices.set(localId, voice)
  return localId
}

/** Ends the recording, if one runs, and gives its local id. */
export function endRecording(phone: PhoneState): string | undefined {
  if (!phone.recording) return undefined
  const { timer, voice } = phone.recording
  clearTimeout(timer)
  phone.recording = undefined
  return keepVoice(phone, voice)
}

export function stopPlaying(phone: PhoneState): void {
  clearTimeout(phone.playing?.timer)
  phone.playing = undefined
}
