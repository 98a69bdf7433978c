import { defineBehaviour } from '../behaviour.ts'

/** Where the person says that they are, in degrees and metres. */
export interface LocationChoice {
  latitude: number
  longitude: number
  accuracy?: number
  speed?: number
}

export const getLocation = defineBehaviour<'getLocation', LocationChoice>({
  api: 'getLocation',
  native: 'geoLocation',
  prefix: 'geo_location',
  source: 'wechat-web-platform §1.3 Device, §8.5',
  async answer({ args, choose, profile, say }) {
    const choice = await choose()
    if (!choice) return say('cancel')
    const { latitude, longitude, accuracy = 30, speed = 0 } = choice
    const form = profile.numbers === 'text' ? String : Number
    return say('ok', {
      latitude: form(latitude),
      longitude: form(longitude),
      accuracy: form(accuracy),
      speed: form(speed),
      type: args.type,
    })
  },
})
