import { installSimulator, type Simulator, type SimulatorOptions } from './client.ts'
import { applyColorScheme, watchColorScheme } from './client/color-scheme.ts'

// The script that the dev server puts first into the page. It must run before any other, so it is a classic one.
const { options = '{}', base = '/__wechat' } = document.currentScript?.dataset ?? {}
const shellUrl = `${base}/shell.js`

watchColorScheme()
applyColorScheme()
installSimulator({
  ...(JSON.parse(options) as SimulatorOptions),
  platform: base,
  shell: async (simulator: Simulator) => {
    const { createShell } = (await import(/* @vite-ignore */ shellUrl)) as typeof import('./shell/create-shell.ts')
    return createShell(simulator)
  },
})
