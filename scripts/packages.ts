import { globSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/** What the scripts read of a package.json. */
export interface Manifest {
  name: string
  version: string
  private?: boolean
  license?: string
  /** In the workspace every entry is a file of `src`. */
  exports: Record<string, string>
  /** Commands, by the files that they run. */
  bin?: Record<string, string>
  publishConfig: { exports: Record<string, PublishedEntry> }
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
}

/** An entry as it is published: types and module, or a file as it is. */
export type PublishedEntry = string | { types: string; default: string }

/** A package of the workspace. */
export interface Package {
  /** Without the scope, as its folder: `jssdk`. */
  name: string
  /** Absolute. */
  folder: string
  manifest: Manifest
}

/** The workspace's root. */
export const root = resolve(import.meta.dirname, '..')

/** Every package that is published, by name. */
export function readPackages(): Package[] {
  return globSync('packages/*/package.json', { cwd: root })
    .sort()
    .map((path) => {
      const folder = resolve(root, dirname(path))
      const manifest = JSON.parse(readFileSync(resolve(root, path), 'utf8')) as Manifest
      return { name: folder.slice(folder.lastIndexOf('/') + 1), folder, manifest }
    })
}

/** The entries of a package that are made from a source: `[['./ky', 'ky.ts'], …]`, paths within `src`. */
export function sourceEntries({ manifest }: Package): [entry: string, source: string][] {
  return Object.entries(manifest.exports)
    .filter(([, path]) => path.startsWith('./src/'))
    .map(([entry, path]) => [entry, path.slice('./src/'.length)])
}

/** What an entry of the workspace becomes when it is published. */
export function publishedEntry(path: string): PublishedEntry {
  if (!path.startsWith('./src/')) return path
  const made = path.replace('./src/', './dist/')
  if (made.endsWith('.css')) return made
  const stem = made.replace(/\.ts$/, '')
  return { types: `${stem}.d.ts`, default: `${stem}.js` }
}

/** `publishConfig.exports`, which `pnpm pack` puts in the place of `exports`. */
export function publishedExports({ manifest }: Package): Record<string, PublishedEntry> {
  return Object.fromEntries(Object.entries(manifest.exports).map(([entry, path]) => [entry, publishedEntry(path)]))
}
