import { defineBehaviour } from '../behaviour.ts'
import type { Picture } from '../phone.ts'

/** The pictures that the person picks, at most as many as the page asked for. */
export interface ImageChoice {
  pictures: readonly Picture[]
  from?: 'album' | 'camera'
}

export const chooseImage = defineBehaviour<'chooseImage', ImageChoice>({
  api: 'chooseImage',
  native: 'chooseImage',
  source: 'wechat-web-platform §1.3 Image',
  async answer({ args, choose, list, phone, profile, say }) {
    const choice = await choose()
    if (!choice) return say('cancel')
    const localIds = choice.pictures.slice(0, Number(args.count) || 9).map((picture) => {
      const localId = profile.localId(phone.pictures.size + 1)
      phone.pictures.set(localId, picture)
      return localId
    })
    return say('ok', { localIds: list(localIds), sourceType: choice.from ?? 'album' })
  },
})
