import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'

/** A Redis server of the test's own. */
export interface RedisServer {
  readonly url: string
  /** Ends it, as a crash would. */
  kill(): Promise<void>
  /** Starts it again on the same port, empty. */
  restart(): Promise<void>
  stop(): Promise<void>
}

/** The program: REDIS_PATH, or the one on the PATH; on Debian, where there is none, its package is installed. */
function findRedis(): string {
  const named = process.env.REDIS_PATH ?? 'redis-server'
  if (works(named)) return named
  const debian = existsSync('/etc/os-release') && /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'))
  if (debian && process.getuid?.() === 0) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'redis-server']])
      execFileSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env })
    if (works(named)) return named
  }
  throw new Error(
    'The tests need redis-server: install it (on Debian: apt-get install redis-server), or name it in REDIS_PATH.',
  )
}

const works = (path: string) => spawnSync(path, ['--version']).status === 0

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Starts a Redis on a free port, without anything kept on the disk. */
export async function startRedis(): Promise<RedisServer> {
  const program = findRedis()
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), 'wove-redis-'))
  const url = `redis://127.0.0.1:${port}`
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder]

  async function start() {
    const child = spawn(program, args, { stdio: 'ignore' })
    const probe = new Redis(url, { retryStrategy: () => 20, maxRetriesPerRequest: null })
    probe.on('error', () => {})
    await probe.ping()
    probe.disconnect()
    return child
  }

  let child = await start()
  async function end(signal: NodeJS.Signals): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
  }

  return {
    url,
    kill: () => end('SIGKILL'),
    async restart() {
      await end('SIGKILL')
      child = await start()
    },
    async stop() {
      await end('SIGTERM')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
