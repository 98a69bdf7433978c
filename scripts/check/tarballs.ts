import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { compilers, createEmptyApp, moduleNames } from '../published/empty-app.ts'
import { packedTarballs } from '../published/pack.ts'
import { runApp } from '../published/run-app.ts'
import { testApp } from '../published/test-app.ts'
import { run } from '../run.ts'

/** The packed packages, installed with npm into an empty app: it type-checks, loads, builds, runs and tests. */
export async function check(): Promise<void> {
  const tarballs = packedTarballs()
  const folder = createEmptyApp(tarballs)
  try {
    for (const [name, version] of Object.entries(compilers)) {
      for (const resolution of ['bundler', 'nodenext']) {
        const kind = resolution === 'nodenext' ? ['--module', 'nodenext', '--moduleResolution', 'nodenext'] : []
        run('node', [`node_modules/${name}/bin/tsc`, '-p', '.', ...kind], { cwd: folder })
        console.log(`TypeScript ${version}, ${resolution}: the types of every entry are read`)
      }
    }
    for (const name of tarballs.flatMap(moduleNames)) {
      node(folder, `await import('${name}')`)
      console.log(`Node: ${name} is imported`)
    }
    for (const { manifest } of tarballs) {
      for (const command of Object.keys(manifest.bin ?? {})) {
        run(`node_modules/.bin/${command}`, ['--help'], { cwd: folder, quiet: true })
        console.log(`Node: ${command} --help`)
      }
    }
    node(folder, secretInAPage)
    node(folder, scriptTag)
    run('node', ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], { cwd: folder })
    if (readFileSync(join(folder, 'dist/index.html'), 'utf8').includes('__wechat')) {
      throw new Error('The production build of the app has the simulator in it.')
    }
    console.log('vite build: without the simulator')
    await runApp(folder)
    await testApp(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The server package has to refuse a page, also in its built form. */
const secretInAPage = `
  globalThis.window = globalThis
  globalThis.document = {}
  const error = await import('@wove/server').then(() => undefined, (error) => error)
  if (error?.code !== 'in-browser') throw new Error('@wove/server loads in a page')`

/** The file for a script tag makes its global, in a browser that knows no modules. */
const scriptTag = `
  import { readFileSync } from 'node:fs'
  ;(0, eval)(readFileSync('node_modules/@wove/jssdk/dist/jssdk.iife.js', 'utf8'))
  if (typeof wove?.configure !== 'function') throw new Error('jssdk.iife.js makes no global "wove"')`

function node(folder: string, code: string): void {
  run('node', ['--input-type=module', '--eval', code], { cwd: folder })
}
