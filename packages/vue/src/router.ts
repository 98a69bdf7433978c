import type { ShareData } from '@wove/jssdk'
import type { Plugin } from 'vue'
import { type RouteLocationNormalized, type Router, START_LOCATION } from 'vue-router'
import { useWove } from './create-wove.ts'
import { guardRoutes, type TurnedAway } from './sign-in-guard.ts'
import { setTitle } from './title.ts'

export type { TurnedAway } from './sign-in-guard.ts'

/** A value for a route, or how it follows from where the person goes. */
export type ForRoute<T> = T | ((to: RouteLocationNormalized) => T)

declare module 'vue-router' {
  interface RouteMeta {
    /** The page's title, which is also the default title of what is shared. */
    title?: ForRoute<string>
    /** What is shared on this route; components on it may say more with `useShare()`. */
    share?: ForRoute<Partial<ShareData>>
    /**
     * Lets only those in who are signed in. `true`: silently. `profile`: with name and picture; the silent sign-in comes
     * first, and WeChat then asks the person. It shows a page that asks on entry as a snapshot: keep `profile` for
     * routes that people tap their way to. A component behind it need not check; the server still has to.
     */
    signIn?: true | 'profile'
    /** `reload`: this route is loaded from the server when it is gone to, for clients that verify in no other way. */
    wechat?: 'reload'
  }
}

export interface FollowRouterOptions {
  /**
   * Where to go in place of a route with `meta.signIn` that the person did not get into: the code of the error is
   * `sign-in-snapshot`, `sign-in-refused` (said no to name and picture), or one of `signIn.user()`. Without it, or when it
   * returns nothing, the navigation fails with that error; the first one then leaves the page empty.
   */
  turnedAway?: TurnedAway
  /**
   * For old iOS clients that show a new title only after a load: the address of a small file of this site, which is
   * loaded in a hidden frame after each change of `meta.title`. WebViews of iOS 14 and later need none.
   */
  titleRefresh?: string
}

/**
 * Lets the verification, the share card, the title and the sign-in follow vue-router, with history and hash addresses
 * alike. After each navigation the page is verified again where the client wants it: everywhere with open tags,
 * everywhere but on iOS without; it costs a request for a new address only. Routes with `meta.signIn` are entered signed
 * in: the page leaves for WeChat, and comes back to the route. Install it before the router.
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
export function followRouter(router: Router, { turnedAway, titleRefresh }: FollowRouterOptions = {}): Plugin {
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
        if (title !== undefined) setTitle(typeof title === 'function' ? title(to) : title, titleRefresh)
        if (share) wove.share.put(0, () => (typeof share === 'function' ? share(to) : share))
        else wove.share.remove(0)
        wove.moved()
      })
      const stopGuard = guardRoutes(router, wove, turnedAway)
      app.onUnmount(() => {
        stop()
        stopGuard()
      })
    },
  }
}
