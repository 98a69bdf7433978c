import type { App } from 'vue'
import * as components from './components.ts'
import { configure } from './functions/configure.ts'

/**
 * Registers all of WeUI's components by their names, for an app that wants them all. `WeuiResolver` of
 * `@wove/weui/resolver` brings only those that are used.
 *
 * @example
 * import '@wove/weui/style.css'
 * import { createApp } from 'vue'
 * import { weui } from '@wove/weui'
 *
 * createApp({ template: '<WeButton>OK</WeButton>' }).use(weui)
 */
export const weui = {
  install(app: App): void {
    for (const [name, component] of Object.entries(components)) app.component(name, component)
    configure({ app })
  },
}
