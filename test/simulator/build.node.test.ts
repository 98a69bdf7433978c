import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { simulator, type SimulatorPluginOptions } from '@wove/simulator/vite'
import { afterEach, describe, expect, test } from 'vitest'
import { build, type Rolldown } from 'vite'

let folder: string | undefined
afterEach(() => rmSync(folder!, { recursive: true }))

/** Builds a small app for production. */
async function production(script: string, options?: SimulatorPluginOptions) {
  // In the workspace, so that the app finds the packages.
  folder = mkdtempSync(join(import.meta.dirname, '.app-'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><head></head><script type="module" src="main.ts"></script>')
  writeFileSync(join(folder, 'main.ts'), script)
  const { output } = (await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    plugins: [simulator(options)],
    build: { write: false },
  })) as Rolldown.RolldownOutput
  return output.map((file) => (file.type === 'chunk' ? file.code : String(file.source))).join('\n')
}

const importing = `import { installSimulator } from '@wove/simulator/client'
installSimulator()`

describe('a production build', () => {
  test('fails when the app itself contains the simulator, and names where', async () => {
    await expect(production(importing)).rejects.toThrow(
      /would be part of this production build \(.*simulator\/src\/client.*allowInBuild/s,
    )
  })

  test('holds no trace of the simulator where only the plugin is there', async () => {
    const files = await production('document.title = "app"')
    expect(files).toContain('app')
    expect(files).not.toMatch(/__wechat|WeixinJSBridge/)
  })

  test('may contain it where that is allowed, and then a banner is asked for', async () => {
    expect(await production(importing, { allowInBuild: true })).toContain('WeixinJSBridge')
    const files = await production('document.title = "app"', { allowInBuild: true })
    expect(files).toMatch(/<head>\s*<script src="\/__wechat\/client\.js"[^>]*banner&quot;:true/)
  })
})
