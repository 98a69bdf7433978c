import { defineBehaviour } from '../behaviour.ts'

export const previewImage = defineBehaviour({
  api: 'previewImage',
  native: 'imagePreview',
  prefix: 'image_preview',
  source: 'wechat-web-platform §1.3 Image, §6.4',
  answer({ args, say, show }) {
    const urls: readonly unknown[] = Array.isArray(args.urls) ? args.urls : []
    if (urls.length === 0) return say('fail')
    show()
    return say('ok')
  },
})
