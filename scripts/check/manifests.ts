import { readFileSync } from 'node:fs'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { packedTarballs } from '../published/pack.ts'

/** publint: what each published package.json promises is in its tarball. */
export async function check(): Promise<void> {
  const complaints: string[] = []
  for (const { name, path } of packedTarballs()) {
    const file = readFileSync(path)
    const tarball = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength)
    const { messages, pkg } = await publint({ pack: { tarball }, strict: true })
    complaints.push(...messages.map((message) => `@wove/${name}: ${formatMessage(message, pkg) ?? message.code}`))
    console.log(`@wove/${name}: ${messages.length === 0 ? 'nothing to complain of' : `${messages.length} complaints`}`)
  }
  if (complaints.length > 0) throw new Error(complaints.join('\n'))
}
