import { readFileSync } from 'node:fs'

/** A file's text, or the given one, with `content` between `<!-- name -->` and `<!-- /name -->`. Says so when a marker is missing. */
export function betweenMarkers(
  path: string,
  name: string,
  content: string,
  text: string = readFileSync(path, 'utf8'),
): string {
  const begin = text.indexOf(`<!-- ${name} -->`)
  const end = text.indexOf(`<!-- /${name} -->`)
  if (begin < 0 || end < begin) throw new Error(`${path} lacks <!-- ${name} --> … <!-- /${name} -->`)
  return `${text.slice(0, begin)}<!-- ${name} -->\n\n${content.trim()}\n\n${text.slice(end)}`
}
