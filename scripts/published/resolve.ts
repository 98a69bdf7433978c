import { join } from 'node:path'
import type { Plugin } from 'vite'
import { publishedExports, readPackages } from '../packages.ts'

/** Resolves the packages of the workspace to what is published, instead of to their sources. */
export function published(): Plugin {
  const files = new Map<string, string>()
  for (const each of readPackages()) {
    for (const [entry, target] of Object.entries(publishedExports(each))) {
      const path = typeof target === 'string' ? target : target.default
      files.set(join(each.manifest.name, entry), join(each.folder, path))
    }
  }
  return { name: 'published', enforce: 'pre', resolveId: (id) => files.get(id) }
}
