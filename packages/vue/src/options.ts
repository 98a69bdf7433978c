import type { Environment } from '@wove/core'
import type { ConfigureOptions, ShareData } from '@wove/jssdk'
import type { Rendering } from '@wove/jssdk/open-tags'
import type { SignIn } from '@wove/oauth'
import type { App } from 'vue'

/** Everything that the plugin is told, in one place. What `configure()` of @wove/jssdk takes, and: */
export interface WoveOptions extends ConfigureOptions {
  /** What is shared where neither the route nor the page says otherwise. Missing fields come from the page itself. */
  share?: Partial<ShareData>
  /**
   * `createSignIn()` of `@wove/oauth`, for `useSignIn()` and routes with `meta.signIn`. Make it before the router, which
   * is then spared what WeChat puts into the address.
   */
  signIn?: SignIn
  /** What WeChat knows of how the page is to look: `weuiTheme()` of `@wove/vue/theme`, for the components of `@wove/weui`. */
  theme?: WoveTheme
  /** How the components of `@wove/vue/open-tags` behave. */
  openTags?: OpenTagOptions
}

/** Hands what WeChat knows of the page's looks to a library of components. */
export interface WoveTheme {
  install(app: App, environment: Environment): void
}

export interface OpenTagOptions {
  /**
   * When a tag is put into the page: at once and renewed after each verification, or only once the page is verified.
   * Reports from phones conflict, so it is a switch (reference: open-tags-and-h5 §1.11). @default 'early'
   */
  creation?: 'early' | 'verified'
  /** @default 'overlay' on every system; see decisions/020 */
  rendering?: Rendering | ((environment: Environment) => Rendering)
  /** Milliseconds to wait for a tag's `ready` before the fallback is shown. @default 5000 */
  patience?: number
}
