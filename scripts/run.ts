import { spawnSync } from 'node:child_process'
import { root } from './packages.ts'

export interface RunOptions {
  cwd?: string
  env?: Record<string, string>
  /** Keeps the output back unless the command fails. */
  quiet?: boolean
}

/** Runs a tool and hands its output through. Throws a sentence that names the command when it fails. */
export function run(command: string, args: readonly string[], { cwd = root, env, quiet }: RunOptions = {}): void {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    stdio: quiet ? 'pipe' : ['ignore', 'inherit', 'inherit'],
  })
  if (error) throw new Error(`${command} could not be started: ${error.message}`)
  if (status === 0) return
  if (quiet) process.stdout.write(`${stdout}${stderr}`)
  throw new Error(`${[command, ...args].join(' ')} failed with status ${status}.`)
}
