import { run } from '../run.ts'

/** Everything is formatted as oxfmt does it. */
export function check(): void {
  run('oxfmt', ['--check'])
}
