const types: readonly [start: string, type: string][] = [
  ['iVBOR', 'png'],
  ['R0lG', 'gif'],
  ['UklG', 'webp'],
  ['/9j/', 'jpeg'],
]

/**
 * Makes a `data:` URL of what clients send: iOS names the type `jgp`, Android sends bare base64 and breaks its lines.
 * The bytes tell the type, whatever the prefix says.
 */
export function dataUrl(localData: string): string {
  const base64 = localData.replace(/^data:[^,]*,/, '').replace(/\s+/g, '')
  const type = types.find(([start]) => base64.startsWith(start))?.[1]
  const said = /^data:image\/(\w+)/.exec(localData)?.[1]?.replace(/^(jgp|jpg)$/, 'jpeg')
  return `data:image/${type ?? said ?? 'jpeg'};base64,${base64}`
}
