/** A chunk or an asset of a build, as far as it is looked at. */
interface BundleFile {
  type: string
  code?: string
  source?: string | Uint8Array
}

/** What the guard uses of the build around it. */
interface BuildContext {
  error(message: string): never
  environment?: { config?: { consumer?: string } }
}

/** What Vite calls on the guard; structural, so that any version of Vite takes it. */
export interface SecretGuardPlugin {
  name: string
  configResolved(config: { build: { ssr?: unknown } }): void
  generateBundle(this: BuildContext, options: unknown, bundle: Record<string, BundleFile>): void
}

export interface SecretGuardOptions {
  /** Texts that may be in no file for the browser, by the names to call them in the error. */
  values?: Record<string, string | undefined>
  /** Names of environment variables whose values may be in none: `['WECHAT_APP_SECRET', 'WECHAT_PAY_KEY']`. */
  env?: readonly string[]
}

/** A shorter text would be found by chance. */
const shortest = 8

/**
 * Fails the build when a secret is in a file that goes to browsers. `wechatServer()` brings it along for its own
 * secret; use it alone where the server is another project.
 *
 * @example
 * // vite.config.ts
 * import { secretGuard } from '@wove/server/vite'
 * import { defineConfig } from 'vite'
 *
 * export default defineConfig({ plugins: [secretGuard({ env: ['WECHAT_APP_SECRET'] })] })
 */
export function secretGuard({ values = {}, env = [] }: SecretGuardOptions = {}): SecretGuardPlugin {
  let forServer = false
  return {
    name: 'wove:secret-guard',
    configResolved({ build }) {
      forServer = Boolean(build.ssr)
    },
    generateBundle(_, bundle) {
      if (forServer || this.environment?.config?.consumer === 'server') return
      // Read at the end of the build, when .env files have been.
      const named = Object.entries({ ...values, ...Object.fromEntries(env.map((name) => [name, process.env[name]])) })
      for (const [file, { code, source }] of Object.entries(bundle)) {
        const text = code ?? (typeof source === 'string' ? source : new TextDecoder().decode(source))
        for (const [name, value] of named) {
          if (!value || value.length < shortest || !text.includes(value)) continue
          this.error(
            `${name} is in ${file}, which goes to every browser. Import what needs it in server code only ` +
              'and give it no VITE_ name. If a build with it was ever published, reset the secret at once.',
          )
        }
      }
    },
  }
}
