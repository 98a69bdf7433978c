import { run } from '../run.ts'

/** knip: no file, export or dependency that nothing uses. */
export function check(): void {
  run('knip', [])
}
