import { run } from '../run.ts'

/** oxlint, with the rules that need types. */
export function check(): void {
  run('oxlint', ['--type-aware'])
}
