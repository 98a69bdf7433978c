import type { Labels } from '../locale/labels.ts'
import type { Refusal } from './item.ts'

/** What an uploader takes. */
export interface Limits {
  readonly accept: string
  readonly maxSize: number | undefined
}

/** Choosers of Android show files of every kind, whatever they were asked for. */
function isAccepted({ name, type }: File, accept: string): boolean {
  const kinds = accept.split(',').map((kind) => kind.trim().toLowerCase())
  return kinds.some((kind) => {
    if (kind.startsWith('.')) return name.toLowerCase().endsWith(kind)
    // Some tell no type; then the server has to look.
    return (
      !kind || !type || kind === '*/*' || type === kind || (kind.endsWith('/*') && type.startsWith(kind.slice(0, -1)))
    )
  })
}

/** Why a file cannot be added. */
export function refusalOf(file: File, { accept, maxSize }: Limits): Refusal | undefined {
  if (!isAccepted(file, accept)) return 'type'
  return maxSize !== undefined && file.size > maxSize ? 'size' : undefined
}

/** A number of bytes, for people. */
function inWords(bytes: number): string {
  const [size, unit] = bytes < 1024 ** 2 ? [bytes / 1024, 'KB'] : [bytes / 1024 ** 2, 'MB']
  return `${Number(size.toFixed(1))} ${unit}`
}

/** Tells in sentences why files were not added. */
export function tell(
  refused: ReadonlyMap<Refusal, readonly File[]>,
  { maxCount = 0, maxSize = 0 }: { maxCount?: number | undefined; maxSize?: number | undefined },
  { tooMany, tooLarge, wrongType }: Labels['uploader'],
): string {
  const sentence = (reason: Refusal, say: (files: readonly File[]) => string) => {
    const files = refused.get(reason)
    return files ? [say(files)] : []
  }
  const names = (files: readonly File[]) => files.map(({ name }) => name).join(', ')
  return [
    ...sentence('type', (files) => wrongType(names(files))),
    ...sentence('size', (files) => tooLarge(names(files), inWords(maxSize))),
    ...sentence('count', (files) => tooMany(maxCount, files.length)),
  ].join('\n')
}
