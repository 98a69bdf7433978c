import { createSignIn } from '@wove/oauth'
import { createWove } from '@wove/vue'
import { followRouter } from '@wove/vue/router'
import { weuiTheme } from '@wove/vue/theme'
import type { App } from 'vue'
import { say } from './language.ts'
import { pageMeta } from './page-meta.ts'
import { router } from './router.ts'
import { chosenSignature, signatureOf } from './signature-choice.ts'

/** Installs the plugin where the page that is opened shows it. The others speak to the jssdk, or to Tencent's own script, themselves. */
export function useWoveOnItsPages(app: App): void {
  if (!Object.keys(pageMeta).includes(location.pathname.slice(1))) return
  const asked = new URLSearchParams(location.search)
  app
    .use(
      createWove({
        signature: signatureOf(chosenSignature()),
        share: { desc: say('微信里的 H5 页面', 'H5 pages inside WeChat'), imgUrl: `${location.origin}/share.png` },
        signIn: createSignIn(),
        theme: weuiTheme(),
        openTags: {
          creation: asked.get('creation') === 'verified' ? 'verified' : 'early',
          rendering: asked.get('rendering') === 'inside' ? 'inside' : 'overlay',
        },
      }),
    )
    .use(
      followRouter(router, {
        turnedAway: ({ code }) =>
          code === 'sign-in-refused' ? '/member' : { path: '/turned-away', query: { why: code } },
      }),
    )
}
