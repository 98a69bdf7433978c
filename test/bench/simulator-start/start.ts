/** Starts a dev server in a process of its own, with the simulator if it is asked for, and says how long that took. */
import { resolve } from 'node:path'
import { createServer } from 'vite'

const started = performance.now()
// As a configuration does it: the plugin's own modules are a part of the start.
const plugins =
  process.argv[2] === 'simulator' ? [await import('@wove/simulator/vite').then(({ simulator }) => simulator())] : []
const server = await createServer({
  root: import.meta.dirname,
  cacheDir: resolve(import.meta.dirname, '../../../.cache/simulator-start'),
  configFile: false,
  logLevel: 'silent',
  server: { host: '127.0.0.1', port: 0 },
  plugins,
})
await server.listen()
process.send?.(performance.now() - started, () => process.exit())
