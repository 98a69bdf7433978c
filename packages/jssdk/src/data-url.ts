/** What the bytes of pictures begin with, in base64. */
const types: Readonly<Record<string, string>> = { '/': 'jpeg', i: 'png', R: 'gif', U: 'webp' }

/**
 * Makes a `data:` URL of what clients send: iOS names the type `jgp`, Android sends bare base64 and breaks its lines.
 * The first byte tells the type, whatever the prefix says; the prefix counts where the byte is none of these.
 */
export function dataUrl(localData: string): string {
  const base64 = localData.replace(/^.*,|\s/g, '')
  const type = types[base64[0]!] ?? /image\/(\w+)/.exec(localData)?.[1] ?? 'jpeg'
  return `data:image/${type};base64,${base64}`
}
