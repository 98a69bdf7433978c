/** A dev server in a process of its own, which tells what modules of the simulator it has loaded. */
import { registerHooks } from 'node:module'
import { resolve } from 'node:path'
import { createServer } from 'vite'

const loaded: string[] = []
registerHooks({
  load(url, context, next) {
    const file = /\/packages\/simulator\/src\/(.*)$/.exec(url)?.[1]
    if (file) loaded.push(file)
    return next(url, context)
  },
})

const { simulator } = await import('@wove/simulator/vite')
const server = await createServer({
  root: import.meta.dirname,
  cacheDir: resolve(import.meta.dirname, '../../../.cache/loaded'),
  configFile: false,
  logLevel: 'silent',
  server: { host: '127.0.0.1', port: 0 },
  plugins: [simulator()],
})
await server.listen()
const atStart = [...loaded]
const { port } = server.httpServer!.address() as { port: number }
await fetch(`http://127.0.0.1:${port}/__wechat/cgi-bin/token`)
process.send?.({ atStart, afterUse: loaded }, () => process.exit())
