import type { Plugin, ResolvedConfig } from 'vite'
import type { SimulatorOptions } from './client.ts'
import type { PlatformOptions } from './platform.ts'
import { mount, scriptAttributes } from './serve/mount.ts'
import { pushText } from './serve/push-text.ts'
import { refusalText } from './serve/refusal-text.ts'

export interface SimulatorPluginOptions
  extends Pick<SimulatorOptions, 'profile' | 'bridge'>, Omit<PlatformOptions, 'onRefusal' | 'onPush'> {
  /** Where the platform answers and the page's scripts lie. @default '/__wechat' */
  base?: string
  /**
   * Lets the simulator into a production build, for documentation and staging. A banner then shows it.
   * Without it a build leaves the simulator out, and fails if the app itself imports it.
   */
  allowInBuild?: boolean
}

/**
 * A pretend WeChat around the pages of the dev server: bridge, user agent and sheets in the page, the platform's
 * server APIs under `/__wechat`. Why a signature was refused is printed in the terminal.
 *
 * @example
 * // vite.config.ts
 * import { simulator } from '@wove/simulator/vite'
 * import { defineConfig } from 'vite'
 *
 * export default defineConfig({ plugins: [simulator({ profile: 'android' })] })
 */
export function simulator({
  base = '/__wechat',
  allowInBuild = false,
  profile,
  bridge,
  ...platformOptions
}: SimulatorPluginOptions = {}): Plugin {
  let config: ResolvedConfig
  const mounted = mount({
    base,
    ...platformOptions,
    onRefusal: (verdict) => config.logger.info(refusalText(verdict), { timestamp: true }),
    onPush(event) {
      const text = pushText(event)
      if (text) config.logger.warn(text, { timestamp: true })
    },
  })

  return {
    name: 'wove:simulator',
    configResolved(resolved) {
      config = resolved
    },
    // Before the site's own servers: their redirects are to be seen.
    configureServer: { order: 'pre', handler: ({ middlewares }) => void middlewares.use(mounted) },
    configurePreviewServer: {
      order: 'pre',
      handler: ({ middlewares }) => void (allowInBuild && middlewares.use(mounted)),
    },
    transformIndexHtml: {
      // After Vite has looked at the page: it would try to bundle the script.
      order: 'post',
      handler() {
        if (config.command === 'build' && !allowInBuild) return []
        const banner = config.command === 'build' ? { banner: true } : {}
        return [
          {
            tag: 'script',
            attrs: scriptAttributes(base, { profile, bridge, ...banner }),
            injectTo: 'head-prepend',
          },
        ]
      },
    },
    generateBundle(_, bundle) {
      if (allowInBuild) return
      for (const chunk of Object.values(bundle)) {
        const module = chunk.type === 'chunk' && chunk.moduleIds.find((id) => /simulator\/(src|dist)\/client/.test(id))
        if (module) {
          this.error(
            `The simulator would be part of this production build (${module} in ${chunk.fileName}). ` +
              'Remove the import, or set simulator({ allowInBuild: true }) for documentation and staging.',
          )
        }
      }
    },
  }
}
