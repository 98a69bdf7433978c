import { defineOpenTag } from '../open-tag.ts'

/** Plays with the browser's own audio. Until the person has tapped it, `play()` does nothing. */
export const wxOpenAudio = defineOpenTag({
  api: 'wx-open-audio',
  slots: ['default', 'playing', 'style'],
  source: 'open-tags-and-h5 §1.8',
  // Android never says it.
  saysReady: ({ os }) => os !== 'android',
  objection: (attribute) => (attribute('src') ? undefined : { zh: '缺少 src。', en: 'It has no src.' }),
  tap: () => ({ type: 'tap' }),
  equip(element, attribute) {
    const audio = document.createElement('audio')
    audio.preload = 'metadata'
    audio.src = attribute('src')
    let tapped = false
    const tell = (type: string, detail?: object) => element.dispatchEvent(new CustomEvent(type, { detail }))
    audio.addEventListener('canplay', () => tell('canplay', { duration: audio.duration }))
    audio.addEventListener('timeupdate', () => tell('timeupdate', { currentTime: audio.currentTime }))
    for (const type of ['play', 'pause', 'ended']) audio.addEventListener(type, () => tell(type))
    // A source that cannot be played is told by "error", as every medium does.
    audio.addEventListener('error', () => tell('error', { errMsg: 'play:fail' }))
    const play = () => void (tapped && audio.play().catch(() => tell('error', { errMsg: 'play:fail' })))
    element.addEventListener('tap', (event) => {
      event.stopImmediatePropagation()
      tapped = true
      if (audio.paused) play()
      else audio.pause()
    })
    Object.assign(element, { play, pause: () => audio.pause() })
    for (const name of ['currentTime', 'duration', 'paused'] as const) {
      Object.defineProperty(element, name, { get: () => audio[name], configurable: true })
    }
  },
})
