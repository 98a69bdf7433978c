import { defineBehaviour } from '../behaviour.ts'
import { findPicture } from '../phone.ts'

/** Characters on a line of the base64 that Android gives, as its encoder breaks it. */
const lineLength = 76

export const getLocalImgData = defineBehaviour({
  api: 'getLocalImgData',
  native: 'getLocalImgData',
  source: 'wechat-web-platform §1.3 Image',
  answer({ args, phone, profile, say }) {
    const picture = findPicture(phone, args.localId)
    if (!picture) return say('fail')
    const base64 = picture.dataUrl.slice(picture.dataUrl.indexOf(',') + 1)
    return say('ok', {
      localData:
        profile.imageData === 'data-uri'
          ? // "jgp" is what iOS says.
            `data:image/jgp;base64,${base64}`
          : base64.replaceAll(new RegExp(`.{${lineLength}}`, 'g'), '$&\n'),
    })
  },
})
