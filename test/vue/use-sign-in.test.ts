import { createSignIn, type SignInOptions, type User } from '@wove/oauth'
import { createWove, useSignIn, type UseSignIn } from '@wove/vue'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { createSSRApp, defineComponent, h, nextTick } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { fakeClient, userAgents } from '../support/fake-client.ts'
import { forgetPage, mountApp, settle, signature } from '../support/vue-app.ts'

const person: User = { kind: 'real', scope: 'snsapi_base' }
const named: User = { kind: 'real', scope: 'snsapi_userinfo', nickname: '小明' }

let user: User | undefined
let broken: boolean
let left: string[]

beforeEach(() => {
  vi.useFakeTimers()
  history.replaceState(null, '', '/shop')
  user = undefined
  broken = false
  left = []
  return () => vi.useRealTimers()
})

/** A sign-in over a backend that is only a variable. */
const backend = (options: Partial<SignInOptions> = {}) =>
  createSignIn({
    mode: 'page-code',
    appId: 'wx1',
    exchange: async () => user,
    current: async () => {
      if (broken) throw new Error('down')
      return user?.kind === 'real' ? user : undefined
    },
    signOut: async () => void (user = undefined),
    leave: (url) => void left.push(url),
    ...options,
  })

async function mount(signIn = backend()) {
  let used: UseSignIn | undefined
  const page = defineComponent(() => {
    used = useSignIn()
    return () => h('p', `${used!.status.value} ${used!.user.value?.kind ?? ''}`)
  })
  const app = await mountApp(page, { options: { signIn } })
  return { ...app, ...used! }
}

describe('the first component asks who is here, without leaving the page', () => {
  test('somebody', async () => {
    user = named
    const { root } = await mount()
    expect(root.textContent).toBe('signed-in real')
    expect(left).toEqual([])
  })

  test('nobody', async () => {
    const { root } = await mount()
    expect(root.textContent).toBe('signed-out ')
    expect(left).toEqual([])
  })

  test('the visitor of a snapshot is nobody, and is told apart', async () => {
    history.replaceState(null, '', `/shop?code=c1&state=wove${'0'.repeat(32)}`)
    forgetPage()
    sessionStorage.setItem('wove:sign-in:state', `wove${'0'.repeat(32)}`)
    const signIn = backend({ exchange: async () => ({ kind: 'snapshot' }) })
    const { root } = await mount(signIn)
    expect(root.textContent).toBe('snapshot snapshot')
    expect(location.search).toBe('')
  })

  test('a backend that is down is a failure with its error, and can be asked again', async () => {
    broken = true
    const { status, error, signIn } = await mount()
    expect(status.value).toBe('failed')
    expect(error.value?.code).toBe('failed')
    broken = false
    user = person
    expect(await signIn()).toEqual(person)
    expect(status.value).toBe('signed-in')
    expect(error.value).toBeUndefined()
  })
})

test('signIn() leaves for WeChat without asking, requestProfile() for name and picture', async () => {
  const { signIn, status } = await mount()
  void signIn()
  await settle()
  expect(status.value).toBe('checking')
  expect(new URL(left[0]!).searchParams.get('scope')).toBe('snsapi_base')
  user = person
  const other = await mount()
  void other.requestProfile()
  await settle()
  expect(new URL(left[1]!).searchParams.get('scope')).toBe('snsapi_userinfo')
  // Who is here stays known meanwhile.
  expect(other.user.value).toEqual(person)
})

test('signing out forgets the person', async () => {
  user = named
  const { signOut, status, user: shown } = await mount()
  expect(await signOut()).toEqual({ kind: 'nobody' })
  expect([status.value, shown.value]).toEqual(['signed-out', undefined])
})

test('nothing of it rejects: a failure is an outcome', async () => {
  const { signIn } = await mount()
  vi.stubGlobal('navigator', { userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/120', platform: '' })
  expect(await signIn()).toMatchObject({ kind: 'failed', error: { code: 'not-in-wechat' } })
})

test('a person who has just said no is told as refused, until the next request', async () => {
  const state = `wove${'1'.repeat(32)}`
  history.replaceState(null, '', `/shop?state=${state}`)
  forgetPage()
  sessionStorage.setItem('wove:sign-in:state', state)
  user = person
  const { refused, requestProfile } = await mount(backend())
  expect(refused.value).toBe(true)
  void requestProfile()
  expect(refused.value).toBe(false)
})

test('all components share one sign-in', async () => {
  user = person
  const current = vi.fn(async () => person)
  const signIn = backend({ current })
  const part = defineComponent(() => {
    const { status } = useSignIn()
    return () => h('i', status.value)
  })
  const { root } = await mountApp(
    defineComponent(() => () => [h(part), h(part)]),
    { options: { signIn } },
  )
  expect(root.textContent).toBe('signed-insigned-in')
  expect(current).toHaveBeenCalledOnce()
})

test('without a sign-in in the plugin it says what is missing', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  fakeClient()
  const app = createSSRApp(
    defineComponent(() => {
      useSignIn()
      return () => h('p')
    }),
  ).use(createWove({ signature: async () => signature }))
  expect(() => app.mount(document.createElement('div'))).toThrow('createWove({ signIn: createSignIn() })')
  app.unmount()
})

test('a server renders nobody, and the page hydrates without a mismatch', async () => {
  const page = defineComponent(() => {
    const { status } = useSignIn()
    return () => h('p', status.value)
  })
  vi.stubGlobal('document', undefined)
  const html = await renderToString(
    createSSRApp(page).use(createWove({ signature: async () => signature, signIn: backend() })),
  )
  vi.unstubAllGlobals()
  expect(html).toBe('<p>idle</p>')

  const warn = vi.spyOn(console, 'warn')
  fakeClient({ userAgent: userAgents.ios })
  forgetPage()
  user = person
  const root = document.createElement('div')
  root.innerHTML = html
  const app = createSSRApp(page).use(createWove({ signature: async () => signature, signIn: backend() }))
  app.mount(root)
  expect(root.textContent).toBe('idle')
  await settle()
  await nextTick()
  expect(root.textContent).toBe('signed-in')
  expect(warn).not.toHaveBeenCalled()
  app.unmount()
})
