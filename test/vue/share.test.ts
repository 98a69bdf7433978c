import { useShare } from '@wove/vue'
import { followRouter } from '@wove/vue/router'
import { beforeEach, expect, test, vi } from 'vitest'
import { type Component, defineComponent, h, KeepAlive, ref, type Ref } from 'vue'
import { createRouter, createWebHistory, RouterView } from 'vue-router'
import type { FakeClient } from '../support/fake-client.ts'
import { mountApp, settle, type TestAppOptions } from '../support/vue-app.ts'

beforeEach(() => {
  vi.useFakeTimers()
  history.replaceState(null, '', '/')
  document.title = 'Shop'
  return () => vi.useRealTimers()
})

const imgUrl = 'https://a.b/c.png'
const defaults = { title: 'Shop', desc: 'Everything', imgUrl }

/** What the client was told last, as friends would get it. */
const card = (client: FakeClient) => {
  const { title, desc, link } = client.named('updateAppMessageShareData').at(-1)?.args ?? {}
  return { title, desc, link }
}

const mount = (page: Component, options: TestAppOptions = {}) =>
  mountApp(page, {
    ...options,
    options: { share: defaults, ...options.options },
    answers: {
      updateAppMessageShareData: { errMsg: 'updateAppMessageShareData:ok' },
      updateTimelineShareData: { errMsg: 'updateTimelineShareData:ok' },
    },
  })

const sharing = (title: () => string) =>
  defineComponent(() => {
    useShare(() => ({ title: title() }))
    return () => h('p')
  })

test('the defaults of the app are shared where nobody says otherwise', async () => {
  const { client } = await mount(defineComponent(() => () => h('p')))
  expect(card(client)).toEqual({ title: 'Shop', desc: 'Everything', link: 'http://localhost:3000/' })
})

test('a component follows its data, and keeps the fields that it does not name', async () => {
  const title = ref('Tea')
  const { client } = await mount(sharing(() => title.value))
  expect(card(client)).toMatchObject({ title: 'Tea', desc: 'Everything' })
  title.value = 'Coffee'
  await settle()
  expect(card(client).title).toBe('Coffee')
})

test('the innermost component has the last word, and gives it back when it leaves', async () => {
  const open = ref(true)
  const inner = sharing(() => 'Inner')
  const page = defineComponent(() => {
    useShare({ title: 'Outer' })
    return () => (open.value ? h(inner) : h('p'))
  })
  const { client } = await mount(page)
  expect(card(client).title).toBe('Inner')
  open.value = false
  await settle()
  expect(card(client).title).toBe('Outer')
})

test('a component in a KeepAlive shares only while it is shown', async () => {
  const open: Ref<boolean> = ref(true)
  const inner = sharing(() => 'Kept')
  const page = defineComponent(() => () => h(KeepAlive, null, { default: () => (open.value ? h(inner) : h('p')) }))
  const { client } = await mount(page)
  const titles = [card(client).title]
  for (const shown of [false, true]) {
    open.value = shown
    await settle()
    titles.push(card(client).title)
  }
  expect(titles).toEqual(['Kept', 'Shop', 'Kept'])
})

test('whether the client has taken it is told, and no more', async () => {
  let share: ReturnType<typeof useShare> | undefined
  const page = defineComponent(() => {
    share = useShare({ title: 'Tea' })
    return () => h('p')
  })
  await mount(page)
  expect(share!.status.value).toBe('set')
})

test('a picture that cannot be shared is told', async () => {
  let share: ReturnType<typeof useShare> | undefined
  const page = defineComponent(() => {
    share = useShare({ imgUrl: '/tea.png' })
    return () => h('p')
  })
  await mount(page)
  expect(share!.status.value).toBe('failed')
  expect(share!.error.value?.code).toBe('bad-argument')
})

test('outside WeChat nothing is tried', async () => {
  let share: ReturnType<typeof useShare> | undefined
  const page = defineComponent(() => {
    share = useShare({ title: 'Tea' })
    return () => h('p')
  })
  const { client } = await mount(page, { userAgent: 'Mozilla/5.0 Chrome/120' })
  expect(share!.status.value).toBe('idle')
  expect(client.named('updateAppMessageShareData')).toEqual([])
})

test('the route has its share, which components on it lie over, and the link is the address', async () => {
  const router = createRouter({
    history: createWebHistory(),
    routes: [
      { path: '/', component: { render: () => h('p') } },
      {
        path: '/tea/:id',
        component: { render: () => h('p') },
        meta: { share: ({ params }) => ({ title: `Tea ${String(params.id)}` }) },
      },
      { path: '/cup', component: sharing(() => 'Cup'), meta: { share: { title: 'Route', desc: 'Cups' } } },
      { path: '/title', component: { render: () => h('p') }, meta: { title: 'Titled' } },
    ],
  })
  const { client } = await mount(
    defineComponent(() => () => h(RouterView)),
    { plugins: [followRouter(router), router], options: { share: { desc: 'Everything', imgUrl } } },
  )
  const seen = []
  for (const to of ['/tea/7', '/cup', '/title', '/']) {
    await router.push(to)
    await settle()
    seen.push(card(client))
  }
  expect(seen).toEqual([
    { title: 'Tea 7', desc: 'Everything', link: 'http://localhost:3000/tea/7' },
    { title: 'Cup', desc: 'Cups', link: 'http://localhost:3000/cup' },
    { title: 'Titled', desc: 'Everything', link: 'http://localhost:3000/title' },
    { title: 'Titled', desc: 'Everything', link: 'http://localhost:3000/' },
  ])
})
