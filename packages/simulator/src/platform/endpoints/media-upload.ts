import { accountByToken, defineEndpoint, PlatformRefusal } from '../endpoint.ts'

const kinds = new Set(['image', 'voice', 'video', 'thumb'])

/** A temporary medium from the account's server; pages get it by `downloadImage`. Three days. */
export const mediaUpload = defineEndpoint({
  method: 'POST',
  path: '/cgi-bin/media/upload',
  async answer(context) {
    accountByToken(context)
    const { clock, media, query, request } = context
    const type = query.get('type') ?? ''
    if (!kinds.has(type)) throw new PlatformRefusal(40004, 'invalid media type')
    const form = await request.formData().catch(() => undefined)
    const file = form?.get('media')
    if (!(file instanceof File)) throw new PlatformRefusal(41005, 'media data missing')
    const bytes = new Uint8Array(await file.arrayBuffer())
    const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    const dataUrl = `data:${file.type};base64,${base64}`
    const mediaId = media.keep({ type, name: file.name, dataUrl, speech: '', seconds: 1 })
    return { type, media_id: mediaId, created_at: Math.floor(clock.now() / 1000) }
  },
})
