import { packedTarballs } from '../published/pack.ts'
import { run } from '../run.ts'

/** attw: the types of each entry are found under every kind of module resolution that an ESM package serves. */
export function check(): void {
  for (const { manifest, path } of packedTarballs()) {
    const styles = Object.keys(manifest.exports).filter((entry) => entry.endsWith('.css'))
    const without = styles.length > 0 ? ['--exclude-entrypoints', ...styles.map((entry) => entry.slice(2))] : []
    run('attw', [path, '--profile', 'esm-only', '--no-emoji', ...without], { quiet: true })
    console.log(`${manifest.name}: found`)
  }
}
