/** A shop with a hash router, which is there before the sign-in; `?page-code` signs in by a backend of its own. */
import { createSignIn, type RealUser } from '@wove/oauth'
import { createApp, h, ref } from 'vue'
import { createRouter, createWebHashHistory, RouterView } from 'vue-router'

const name = ref('')
const status = ref('Signing in…')

const Place = {
  render: () => [
    h('h1', router.currentRoute.value.path),
    h('p', { role: 'status' }, status.value),
    h('p', { 'data-testid': 'name' }, name.value),
    h('a', { href: router.resolve('/pay?total=5').href }, 'Pay'),
    h('button', { onClick: () => signIn.requestProfile().then(show) }, 'Use name and picture'),
  ],
}

const router = createRouter({
  history: createWebHashHistory(),
  routes: [{ path: '/:place*', component: Place }],
})
createApp(RouterView).use(router).mount('#app')

const signIn = createSignIn(
  new URLSearchParams(location.search).has('page-code')
    ? { mode: 'page-code', appId: 'wx0123456789abcdef', exchange: login }
    : {},
)

async function login(code: string): Promise<RealUser> {
  const response = await fetch('/login', { method: 'POST', body: JSON.stringify({ code }) })
  return (await response.json()) as RealUser
}

function show(user: Awaited<ReturnType<typeof signIn.user>>): void {
  status.value = 'Signed in'
  if (user.kind === 'real') name.value = user.nickname ?? ''
}

void signIn.user().then(show, (error: Error) => void (status.value = error.message))
