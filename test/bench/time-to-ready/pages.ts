import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Rolldown } from 'vite'

const text = (file: string) => readFileSync(join(import.meta.dirname, file), 'utf8')

/** The production build of one of the entries beside this file, as a classic script. */
async function bundle(entry: string): Promise<string> {
  const outputs = (await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: { entry, formats: ['iife'], name: 'entry' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput[]
  return outputs[0]!.output[0].code
}

/** The pages that are measured, and the official script, by path. The code of a page lies in it, as after a first visit. */
export async function createPages(): Promise<Map<string, string>> {
  const page = (code: string, before = '') =>
    `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">
<script>${text('bridge.js')}</script>${before}<script>${code.replaceAll('</script', '<\\/script')}</script>`
  return new Map([
    ['/wove', page(await bundle('wove.js'))],
    ['/wecom', page(await bundle('wecom.js'))],
    ['/official', page(text('official.js'), '<script src="/jweixin.js"></script>')],
    // npm has the script as a CommonJS module; a script tag gets the same code as the global `wx`.
    ['/jweixin.js', `var module = {};${text('../node_modules/weixin-js-sdk/index.js')};window.wx = module.exports`],
  ])
}
