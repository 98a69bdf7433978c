import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Package, root } from '../packages.ts'
import { run } from '../run.ts'
import type { Tarball } from './pack.ts'

/** The compilers that the types are read with, by the name they are installed under. */
export const compilers = { 'typescript-5': '5.9.3', typescript: '6.0.3', 'typescript-7': '7.0.2' } as const

/** What the app builds, runs and tests itself with. */
const developedWith = ['@types/node', '@vitejs/plugin-vue', '@vue/test-utils', 'jsdom', 'vite']

/** Makes an app outside the workspace, and installs the tarballs into it with npm, as a person does. */
export function createEmptyApp(tarballs: readonly Tarball[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'wove-app-'))
  cpSync(join(root, 'test/tarballs/app'), folder, { recursive: true })
  const own = Object.fromEntries(tarballs.map(({ manifest, path }) => [manifest.name, `file:${path}`]))
  const manifest = {
    name: 'empty-app',
    private: true,
    type: 'module',
    dependencies: { ...own, ...peersOf(tarballs), vue: installed('vue') },
    devDependencies: {
      ...Object.fromEntries(developedWith.map((name) => [name, installed(name)])),
      ...Object.fromEntries(
        Object.entries(compilers).map(([name, version]) => [
          name,
          name === 'typescript' ? version : `npm:typescript@${version}`,
        ]),
      ),
    },
    // The packages ask for one another by version, and none of them is in the registry yet.
    overrides: Object.fromEntries(Object.keys(own).map((name) => [name, `$${name}`])),
  }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest, null, 2))
  writeFileSync(join(folder, 'entries.ts'), entriesModule(tarballs))
  run('npm', ['install', '--include=dev', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    quiet: true,
  })
  return folder
}

/** The names under which an app imports the modules of a package. A command is run, not imported. */
export function moduleNames({ manifest }: Package): string[] {
  return Object.keys(manifest.exports)
    .filter((entry) => !/\.(css|json)$|\/cli$/.test(entry))
    .map((entry) => manifest.name + entry.slice(1))
}

/** A module with every entry of every package in it, for the compilers. */
function entriesModule(tarballs: readonly Tarball[]): string {
  const names = tarballs.flatMap(moduleNames)
  return names.map((name, index) => `export * as entry${index} from '${name}'\n`).join('')
}

/** What an app has to install beside the packages, in the versions that Wove is developed with. */
function peersOf(tarballs: readonly Tarball[]): Record<string, string> {
  const peers = tarballs.flatMap(({ manifest }) => Object.entries(manifest.peerDependencies ?? {}))
  return Object.fromEntries(
    peers
      .filter(([name]) => !name.startsWith('@wove/') && name !== 'vite')
      .map(([name, range]) => [name, installed(name, tarballs) ?? range]),
  )
}

/** The version of a library in the workspace. */
function installed(name: string, packages: readonly Package[] = []): string | undefined {
  for (const folder of [root, ...packages.map((each) => each.folder)]) {
    try {
      const manifest = readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8')
      return (JSON.parse(manifest) as { version: string }).version
    } catch {
      // Another package of the workspace may have it.
    }
  }
  return undefined
}
