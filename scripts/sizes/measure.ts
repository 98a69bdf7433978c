import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { root } from '../packages.ts'
import { published } from '../published/resolve.ts'

const id = 'virtual:scenario'

/**
 * Bytes of the first load of an app that consists of this code: its production build, minified and compressed.
 *
 * @param external packages that are not counted, with all of their entries
 */
export async function measure(code: string, external: readonly string[] = []): Promise<number> {
  const { output } = (await build({
    root: `${root}/playground`,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [
      published(),
      {
        name: 'scenario',
        resolveId: (each) => (each === id ? `\0${id}` : undefined),
        load: (each) => (each === `\0${id}` ? code : undefined),
      },
    ],
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: {
        input: id,
        external: (each) => external.some((name) => each === name || each.startsWith(`${name}/`)),
      },
    },
  })) as Rolldown.RolldownOutput
  const chunks = new Map(output.filter((each) => each.type === 'chunk').map((each) => [each.fileName, each]))
  const entry = output.find((each) => each.type === 'chunk' && each.isEntry) as Rolldown.OutputChunk
  const first = new Set<Rolldown.OutputChunk>()
  const visit = (chunk: Rolldown.OutputChunk | undefined) => {
    if (!chunk || first.has(chunk)) return
    first.add(chunk)
    for (const name of chunk.imports) visit(chunks.get(name))
  }
  visit(entry)
  return [...first].reduce((sum, chunk) => sum + gzipSync(chunk.code).length, 0)
}
