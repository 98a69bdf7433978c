/** Makes the file for a script tag: everything as the global `wove`, for pages without a build. */
import { build, type Rolldown } from 'vite'

/** Files of `dist` beside the entries. */
export async function extraFiles(): Promise<Record<string, string>> {
  const outputs = (await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      // Nothing lowers it after us.
      target: ['safari14', 'chrome86'],
      lib: { entry: 'src/index.ts', formats: ['iife'], name: 'wove' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput[]
  return { 'jssdk.iife.js': outputs[0]?.output[0].code ?? '' }
}
