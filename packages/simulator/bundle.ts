/** Makes the scripts that a page loads: the client (a classic script), the shell and the phone around it (modules). */
import vue from '@vitejs/plugin-vue'
import { build, type Rolldown } from 'vite'

const entries = {
  client: { entry: 'src/browser.ts', format: 'iife' },
  shell: { entry: 'src/shell/create-shell.ts', format: 'es' },
  phone: { entry: 'src/shell/phone/create-phone.ts', format: 'es' },
} as const

export type ScriptName = keyof typeof entries

export async function bundle(name: ScriptName): Promise<string> {
  const { entry, format } = entries[name]
  const outputs = (await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'warn',
    plugins: [vue()],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: [format], name: 'woveSimulator', fileName: name },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput[]
  return outputs[0]?.output[0].code ?? ''
}

/** Files of `dist` beside the entries. */
export async function extraFiles(): Promise<Record<string, string>> {
  const names = Object.keys(entries) as ScriptName[]
  const files = await Promise.all(names.map(async (name) => [`page/${name}.js`, await bundle(name)] as const))
  return Object.fromEntries(files)
}
