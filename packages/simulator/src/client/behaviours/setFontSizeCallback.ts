import { defineBehaviour } from '../behaviour.ts'

/** A page that applies 0 locks its text size against the menu's. */
export const setFontSizeCallback = defineBehaviour({
  api: 'setFontSizeCallback',
  native: 'setFontSizeCallback',
  exempt: true,
  source: 'wechat-web-platform §6.4',
  answer({ args, phone, say }) {
    phone.appliedFontSize = Number(args.fontSize) || 0
    return say('ok')
  },
})
