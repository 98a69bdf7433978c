import { accountByToken, defineEndpoint, PlatformRefusal } from '../endpoint.ts'

/** The bytes of what a page has uploaded (`uploadImage`, `uploadVoice`). */
export const mediaGet = defineEndpoint({
  method: 'GET',
  path: '/cgi-bin/media/get',
  answer(context) {
    accountByToken(context)
    const found = context.media.find(context.query.get('media_id'))
    if (!found) throw new PlatformRefusal(40007, 'invalid media_id')
    const [head, base64 = ''] = typeof found.dataUrl === 'string' ? found.dataUrl.split(',', 2) : ['data:audio/amr', '']
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
    return new Response(bytes, {
      headers: {
        'content-type': /^data:([^;]+)/.exec(head ?? '')?.[1] ?? 'application/octet-stream',
        'content-disposition': `attachment; filename="${encodeURIComponent(String(found.name ?? 'voice.amr'))}"`,
      },
    })
  },
})
