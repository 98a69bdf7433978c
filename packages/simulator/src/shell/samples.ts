import type { Picture } from '../client/phone.ts'

/** The pictures of the pretend album: every file of the folder beside. */
const files = import.meta.glob<string>('./samples/*.jpg', { eager: true, query: '?inline', import: 'default' })

export const samples: readonly Picture[] = Object.entries(files).map(([path, dataUrl]) => ({
  name: path.slice(path.lastIndexOf('/') + 1),
  dataUrl,
}))
