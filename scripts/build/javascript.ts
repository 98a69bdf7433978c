import vue from '@vitejs/plugin-vue'
import { build, type InlineConfig } from 'vite'
import { type Package, sourceEntries } from '../packages.ts'

/**
 * One module for each entry, with shared chunks beside them. Everything that is imported by name stays an import, and
 * `process.env.NODE_ENV` stays for the app's own build to decide.
 */
export async function buildJavaScript(each: Package): Promise<void> {
  const entries = sourceEntries(each)
  const modules = entries.filter(([, source]) => !source.endsWith('.css'))
  const styles = entries.filter(([, source]) => source.endsWith('.css'))
  await build({
    ...shared(each),
    build: {
      target: 'es2022',
      minify: false,
      emptyOutDir: true,
      cssCodeSplit: false,
      lib: {
        entry: Object.fromEntries(modules.map(([, source]) => [source.replace(/\.ts$/, ''), `src/${source}`])),
        formats: ['es'],
        cssFileName: 'components',
      },
      rolldownOptions: {
        external: /^[^./\0]/,
        // All in one folder, so that a file finds what lies beside the entries whatever chunk it lands in.
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  })
  for (const [, source] of styles) await buildStyle(each, source)
}

/** A stylesheet that is an entry of its own, with what it imports. */
async function buildStyle(each: Package, source: string): Promise<void> {
  await build({
    ...shared(each),
    build: {
      cssTarget: ['safari14', 'chrome86'],
      cssMinify: false,
      emptyOutDir: false,
      rolldownOptions: { input: `${each.folder}/src/${source}`, output: { assetFileNames: source } },
    },
  })
}

function shared({ folder }: Package): InlineConfig {
  return {
    root: folder,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [vue()],
    // Without it a library build takes `import.meta.hot` away, and with it the page half of a plugin.
    define: { 'import.meta.hot': 'import.meta.hot' },
  }
}
