import { run } from '../run.ts'

/** What scripts/derive.ts writes is up to date. */
export function check(): void {
  run('node', ['scripts/derive.ts', '--check'])
}
