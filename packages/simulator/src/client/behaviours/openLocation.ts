import { defineBehaviour } from '../behaviour.ts'

export const openLocation = defineBehaviour({
  api: 'openLocation',
  native: 'openLocation',
  source: 'wechat-web-platform §1.3 Device',
  answer({ args, say, show }) {
    const place = [args.latitude, args.longitude].map((each) => (each === undefined ? Number.NaN : Number(each)))
    if (place.some(Number.isNaN)) return say('fail')
    show()
    return say('ok')
  },
})
