import { type App, inject, type InjectionKey, type Plugin } from 'vue'
import type { WoveOptions } from './options.ts'
import { createState, type Wove } from './wove.ts'

// By Symbol.for, so that two copies of the library agree.
const key: InjectionKey<Wove> = Symbol.for('wove.vue')

/**
 * The Vue plugin: verifies the page with WeChat, keeps how that stands for {@link useWechat}, what is shared, who is
 * signed in, how the page is to look, and what the open tags need. On a server it does nothing.
 *
 * @param options what `configure()` of @wove/jssdk takes, with share defaults, sign-in, theme and the behaviour of open tags
 * @example
 * import { createWove } from '@wove/vue'
 * import { createApp } from 'vue'
 *
 * createApp({ render: () => 'Hello' })
 *   .use(createWove({ signature: '/api/wechat/signature' }))
 *   .mount('#app')
 */
export function createWove(options: WoveOptions): Plugin {
  return {
    install(app: App) {
      const state = createState(options)
      app.provide(key, state)
      options.theme?.install(app, state.environment)
      if (typeof document === 'undefined') return
      const stop = state.start()
      app.onUnmount(stop)
    },
  }
}

/** The plugin's state, inside `setup()` or `app.runWithContext()`. */
export function useWove(): Wove {
  const state = inject(key, undefined)
  if (!state) throw new Error('@wove/vue is not installed: app.use(createWove({ signature: "/api/wechat/signature" }))')
  return state
}
