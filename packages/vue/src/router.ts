import type { ShareData } from '@wove/jssdk'
import type { Plugin } from 'vue'
import { type RouteLocationNormalized, type Router, START_LOCATION } from 'vue-router'
import { useWove } from './create-wove.ts'

/** A value for a route, or how it follows from where the person goes. */
export type ForRoute<T> = T | ((to: RouteLocationNormalized) => T)

declare module 'vue-router' {
  interface RouteMeta {
    /** The page's title, which is also the default title of what is shared. */
    title?: ForRoute<string>
    /** What is shared on this route; components on it may say more with `useShare()`. */
    share?: ForRoute<Partial<ShareData>>
    /** `reload`: this route is loaded from the server when it is gone to, for clients that verify in no other way. */
    wechat?: 'reload'
  }
}

/**
 * Lets the verification, the share card and the title follow vue-router, with history and hash addresses alike. After
 * each navigation the page is verified again where the client wants it: everywhere with open tags, everywhere but on
 * iOS without; it costs a request for a new address only.
 *
 * @param router the app's router
 * @example
 * import { createWove } from '@wove/vue'
 * import { followRouter } from '@wove/vue/router'
 * import { createApp } from 'vue'
 * import { createRouter, createWebHistory } from 'vue-router'
 *
 * const router = createRouter({ history: createWebHistory(), routes: [] })
 * createApp({ render: () => 'Hello' })
 *   .use(createWove({ signature: '/api/wechat/signature' }))
 *   .use(followRouter(router))
 *   .use(router)
 */
export function followRouter(router: Router): Plugin {
  return {
    install(app) {
      if (typeof document === 'undefined') return
      const wove = app.runWithContext(useWove)
      const stop = router.afterEach((to, from, failure) => {
        if (failure) return
        // The address is the new one by now, whether it was pushed, replaced or gone back to.
        if (to.meta.wechat === 'reload' && from !== START_LOCATION && to.path !== from.path) {
          location.reload()
          return
        }
        const { title, share } = to.meta
        if (title !== undefined) document.title = typeof title === 'function' ? title(to) : title
        if (share) wove.share.put(0, () => (typeof share === 'function' ? share(to) : share))
        else wove.share.remove(0)
        wove.moved()
      })
      app.onUnmount(stop)
    },
  }
}
