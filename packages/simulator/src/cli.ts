#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { createProxy } from './proxy.ts'
import { profiles } from './client/disguise.ts'
import { defaultAccount } from './platform/account.ts'
import { merchantOfFile } from './serve/merchant-file.ts'

const help = `wove-simulator --target http://localhost:3000 [--port 5180]

A WeChat around any dev server: open http://localhost:5180 in place of the target.

  --target   the dev server, http://localhost:3000
  --port     where the proxy listens, 5180 by default
  --host     the address it listens on, 127.0.0.1 by default
  --profile  the client: ${Object.keys(profiles).join(', ')}
  --app-id   the account's AppID, ${defaultAccount.appId} by default
  --secret   its AppSecret, ${defaultAccount.secret} by default
  --domain   a JS safe domain beside localhost; can be given several times
  --merchant a file with the keys of a WeChat Pay merchant, .cache/merchant.json: made when it is not there yet`

function stop(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

function readFlags() {
  try {
    return parseArgs({
      options: {
        target: { type: 'string' },
        port: { type: 'string', default: '5180' },
        host: { type: 'string', default: '127.0.0.1' },
        profile: { type: 'string', default: 'iphone' },
        'app-id': { type: 'string', default: defaultAccount.appId },
        secret: { type: 'string', default: defaultAccount.secret },
        domain: { type: 'string', multiple: true, default: [] },
        merchant: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values
  } catch (error) {
    return stop(`${(error as Error).message}\n\n${help}`)
  }
}

const flags = readFlags()
if (flags.help) {
  console.log(help)
  process.exit(0)
}
const { target, host, secret } = flags
const profile = flags.profile as keyof typeof profiles
const port = Number(flags.port)
if (!target || !/^https?:$/.test(URL.parse(target)?.protocol ?? '')) {
  stop(`--target wants the address of the dev server, as http://localhost:3000.\n\n${help}`)
}
if (!Object.hasOwn(profiles, profile)) {
  stop(`There is no profile "${profile}"; there are ${Object.keys(profiles).join(', ')}.`)
}
if (!Number.isInteger(port) || port < 1 || port > 65535) {
  stop(`--port is "${flags.port}", which is no port: choose a number from 1 to 65535.`)
}

const appId = flags['app-id']
const merchants = flags.merchant
  ? [await merchantOfFile(flags.merchant, appId).catch((error: unknown) => stop((error as Error).message))]
  : undefined
const domains = ['localhost', '127.0.0.1', ...flags.domain]
createProxy({
  target,
  profile,
  accounts: [{ appId, secret, domains, kind: 'service' }],
  ...(merchants && { merchants }),
})
  .on('error', (error: NodeJS.ErrnoException) =>
    stop(error.code === 'EADDRINUSE' ? `Port ${port} is taken: choose another with --port.` : error.message),
  )
  .listen(port, host, () => {
    console.log(`\n  WeChat around ${target}:  http://${host === '127.0.0.1' ? 'localhost' : host}:${port}\n`)
  })
