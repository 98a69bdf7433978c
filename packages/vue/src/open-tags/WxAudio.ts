import { tagError } from '@wove/jssdk/open-tags'
import { defineComponent, shallowRef, watch } from 'vue'
import { useWove } from '../create-wove.ts'
import { commonEmits, commonProps, type OpenTagSlots } from './common.ts'
import { useOpenTag } from './use-open-tag.ts'

/** How far the sound is, for the default slot. */
export interface AudioState {
  playing: boolean
  /** Seconds. */
  currentTime: number
  /** Seconds; 0 until the client knows. */
  duration: number
}

/** What the client's element has. Nobody promises any of it. */
interface AudioElement extends HTMLElement {
  play?: () => void
  pause?: () => void
  currentTime?: unknown
  duration?: unknown
}

/**
 * Plays a sound that goes on while the page is left (`wx-open-audio`). The default slot is what the person sees, with
 * `{ playing, currentTime, duration }`; where the tag cannot work the `#fallback` slot takes its place.
 *
 * Emits `play`, `pause`, `ended`, `timeupdate` and `canplay` with the state, `ready` (never on Android), `error` and
 * `unavailable`. Its `play()` and `pause()` work after the person's first tap only.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/opentag.md
 * @see reference open-tags-and-h5 §1.8. Client 7.0.12, 8.0.8 from iOS 15, HarmonyOS 1.0.3.
 * @example
 * import { WxAudio } from '@wove/vue/open-tags'
 * import { defineComponent, h } from 'vue'
 *
 * export default defineComponent(
 *   () => () =>
 *     h(
 *       WxAudio,
 *       { src: 'https://shop.example.com/tea.mp3', title: 'How to brew', singer: 'Hangzhou' },
 *       { default: ({ playing }: { playing: boolean }) => h('button', playing ? 'Pause' : 'Play') },
 *     ),
 * )
 */
export const WxAudio = /* @__PURE__ */ (() =>
  defineComponent({
    name: 'WxAudio',
    props: {
      ...commonProps,
      /** An absolute https address. */
      src: { type: String, required: true },
      title: String,
      singer: String,
      episode: String,
      /** The picture, an absolute https address. */
      cover: String,
    },
    emits: {
      ...commonEmits,
      play: (_state: AudioState) => true,
      pause: (_state: AudioState) => true,
      ended: (_state: AudioState) => true,
      timeupdate: (_state: AudioState) => true,
      canplay: (_state: AudioState) => true,
    },
    slots: Object as OpenTagSlots<AudioState>,
    setup(props, { slots, emit, expose }) {
      const tag = 'wx-open-audio'
      const state = shallowRef<AudioState>({ playing: false, currentTime: 0, duration: 0 })

      function hear(detail: unknown, playing = state.value.playing): AudioState {
        // What the event does not say, the element may.
        const told: Partial<AudioState> = Object(detail)
        const player: AudioElement | undefined = element.value
        const seconds = (name: 'currentTime' | 'duration') => Number(told[name] ?? player?.[name]) || state.value[name]
        return (state.value = { playing, currentTime: seconds('currentTime'), duration: seconds('duration') })
      }

      const { render, element } = useOpenTag<AudioState>({
        tag,
        props,
        slots,
        scope: () => state.value,
        attributes: () => ({
          src: props.src,
          title: props.title,
          singer: props.singer,
          episode: props.episode,
          cover: props.cover,
        }),
        listeners: {
          ready: () => emit('ready'),
          play: (detail) => emit('play', hear(detail, true)),
          pause: (detail) => emit('pause', hear(detail, false)),
          ended: (detail) => emit('ended', hear(detail, false)),
          timeupdate: (detail) => emit('timeupdate', hear(detail)),
          canplay: (detail) => emit('canplay', hear(detail)),
          error: (detail) => emit('error', tagError(tag, detail, 'failed')),
        },
        unavailable: (error) => emit('unavailable', error),
        silent: useWove().environment.os === 'android',
      })

      // A tag that was made anew plays nothing.
      watch(element, () => (state.value = { ...state.value, playing: false }))
      const player = (): AudioElement | undefined => element.value
      expose({ play: () => player()?.play?.(), pause: () => player()?.pause?.() })
      return render
    },
  }))()
