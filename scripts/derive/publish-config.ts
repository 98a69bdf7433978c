import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { publishedExports, readPackages, root } from '../packages.ts'

/** Each package.json with the `publishConfig.exports` that its `exports` become once they are built. */
export function publishConfigs(): [path: string, content: string][] {
  return readPackages().map((each) => {
    const path = join(each.folder, 'package.json')
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as { publishConfig?: object }
    const publishConfig = { ...(manifest.publishConfig ?? { access: 'public' }), exports: publishedExports(each) }
    return [relative(root, path), `${JSON.stringify({ ...manifest, publishConfig }, null, 2)}\n`]
  })
}
