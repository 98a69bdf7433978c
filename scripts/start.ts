/**
 * Starts the playground: `npm start`, `npm start -- --host`, `npm start -- --real`.
 * The port comes from PORT, 5173 by default.
 */
import { connect } from 'node:net'
import { parseArgs } from 'node:util'
import { createServer } from 'vite'
import { renderUnicodeCompact } from 'uqr'
import { readSettings } from '../playground/settings.ts'
import { firstFailingPrecondition } from './real.ts'

function stop(sentence: string): never {
  console.error(`\n  ${sentence}\n`)
  process.exit(1)
}

const { values: flags } = parseArgs({
  options: { host: { type: 'boolean' }, real: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
})
if (flags.help) {
  console.log('npm start              the playground in a simulated WeChat, on http://localhost:5173 (PORT changes it)')
  console.log('npm start -- --host    the same, reachable from a phone in the local network')
  console.log('npm start -- --real    against the real platform: set WECHAT_APP_ID and WECHAT_APP_SECRET')
  process.exit(0)
}
if (flags.host) process.env.WOVE_LAN = '1'
if (flags.real) process.env.WOVE_REAL = '1'

const port = process.env.PORT || '5173'
if (!/^\d+$/.test(port) || Number(port) < 1 || Number(port) > 65535) {
  stop(`PORT is "${port}", which is no port: choose a number from 1 to 65535.`)
}
const settings = readSettings()
if (settings.real) {
  for (const name of ['WECHAT_APP_ID', 'WECHAT_APP_SECRET']) {
    if (!process.env[name])
      stop(`--real needs ${name}: find it on mp.weixin.qq.com under 基本配置 and set it in the environment.`)
  }
  if (settings.api.includes('/__wechat')) {
    stop(`--real does not start on the pretend platform (WECHAT_API is ${settings.api}): unset WECHAT_API.`)
  }
}
if (await taken(settings.port)) {
  stop(
    `Port ${settings.port} is taken: stop what listens there, or choose another: PORT=${settings.port + 1} npm start`,
  )
}

const server = await createServer({ configFile: 'vite.config.ts' }).catch((error: Error) => stop(error.message))
if (settings.real && server.config.plugins.some(({ name }) => name.startsWith('wove:simulator'))) {
  stop('--real does not start while the pretend platform is mounted: take simulator() out of the plugins for --real.')
}
await server.listen()

const local = `http://localhost:${settings.port}`
console.log(`\n  Wove playground  ${local}${settings.real ? '  (the real platform)' : '  (a simulated WeChat)'}`)
if (settings.lan) {
  for (const url of settings.urls.filter((each) => !/localhost|127\.0\.0\.1/.test(each))) {
    console.log(`\n  On a phone in this network: ${url}\n\n${renderUnicodeCompact(url).replaceAll(/^/gm, '  ')}`)
  }
}
if (settings.real) {
  const page = `${settings.urls[0]}/`
  console.log(`  The page's URL    ${page}\n  The URL signed    ${page}  (whatever the address bar shows, up to the #)`)
  console.log(`  ${await firstFailingPrecondition(settings)}`)
}
console.log()

/** Whether somebody listens already, on either of the addresses that "localhost" can mean. */
async function taken(each: number): Promise<boolean> {
  const answers = await Promise.all(
    ['127.0.0.1', '::1'].map(
      (host) =>
        new Promise<boolean>((resolve) => {
          const socket = connect({ port: each, host })
          socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
          socket.once('connect', () => socket.destroy())
        }),
    ),
  )
  return answers.includes(true)
}
