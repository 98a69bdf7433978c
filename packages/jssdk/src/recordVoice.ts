import type { CallOptions } from './method.ts'
import { onVoiceRecordEnd } from './methods/voice/onVoiceRecordEnd.ts'
import { playVoice } from './methods/voice/playVoice.ts'
import { startRecord } from './methods/voice/startRecord.ts'
import { stopRecord } from './methods/voice/stopRecord.ts'
import { translateVoice } from './methods/voice/translateVoice.ts'
import { uploadVoice } from './methods/voice/uploadVoice.ts'

/** What was recorded. */
export interface Voice {
  readonly localId: string
  play(): Promise<void>
  /** Resolves to the media id, from which the own server fetches it within three days. */
  upload(): Promise<string>
  /** Resolves to what was said. */
  translate(): Promise<string>
}

/** A recording that runs. */
export interface Recording {
  /** Resolves to the voice when the recording has ended: by `stop()`, or by itself after 60 seconds. */
  readonly ended: Promise<Voice>
  /** Ends it. Resolves to the voice, also when it has ended by itself meanwhile. */
  stop(): Promise<Voice>
}

/**
 * Records the person's voice, for a minute at most.
 *
 * Resolves to the running recording. Rejects with `cancelled` when the person refuses the microphone,
 * `permission-denied`, `failed`, `not-in-wechat`; `stop()` with `failed` when it was too short.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.3 Voice. Client 6.0.2.
 * @example
 * import { recordVoice } from '@wove/jssdk'
 *
 * const recording = await recordVoice()
 * setTimeout(() => void recording.stop(), 5000)
 * const voice = await recording.ended
 * console.log(await voice.translate())
 */
export async function recordVoice(options?: CallOptions): Promise<Recording> {
  let forget = () => {}
  let end: (localId: string) => void
  let fail: (error: unknown) => void
  const ended = new Promise<string>((resolve, reject) => {
    end = resolve
    fail = reject
  })
    .finally(() => forget())
    .then(voice)
  // Whoever calls stop() alone hears of its failure there.
  ended.catch(() => {})
  forget = onVoiceRecordEnd(({ localId }) => end(localId))
  try {
    await startRecord({}, options)
  } catch (error) {
    forget()
    throw error
  }
  let over = false
  ended.then(
    () => (over = true),
    () => (over = true),
  )
  return {
    ended,
    stop() {
      if (!over) {
        over = true
        stopRecord().then(({ localId }) => end(localId), fail)
      }
      return ended
    },
  }
}

function voice(localId: string): Voice {
  return {
    localId,
    play: () => playVoice({ localId }),
    upload: async () => (await uploadVoice({ localId })).serverId,
    translate: async () => (await translateVoice({ localId })).translateResult,
  }
}
