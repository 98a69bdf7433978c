import { WeInfiniteList } from '@wove/weui'
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { defineComponent, h, KeepAlive, nextTick, ref } from 'vue'

/** jsdom has no layout: whether the end is near is what a test says, and it is told whenever it is asked. */
let near = true
const observers = new Set<() => void>()
const tell = async () => {
  for (const each of observers) each()
  await flushPromises()
}

beforeEach(() => {
  near = true
  observers.clear()
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      readonly #tell: () => void
      constructor(callback: (entries: { isIntersecting: boolean }[]) => void) {
        this.#tell = () => callback([{ isIntersecting: near }])
      }
      observe() {
        observers.add(this.#tell)
        queueMicrotask(() => observers.has(this.#tell) && this.#tell())
      }
      unobserve() {
        observers.delete(this.#tell)
      }
      disconnect() {
        observers.delete(this.#tell)
      }
    },
  )
})
afterEach(() => void vi.unstubAllGlobals())

/** A source that answers when a test says so. */
function source() {
  const waiting: { resolve: (more: boolean) => void; reject: (reason: unknown) => void }[] = []
  const load = vi.fn<() => Promise<boolean>>(() => new Promise((resolve, reject) => waiting.push({ resolve, reject })))
  const next = () => waiting.shift()!
  return { load, next }
}

test('parts are brought while the end is near, one at a time, until there is no more', async () => {
  const { load, next } = source()
  const list = mount(WeInfiniteList, { props: { load }, slots: { default: 'rows' } })
  await flushPromises()
  await tell()
  await tell()
  expect(load).toHaveBeenCalledTimes(1)
  expect(list.find('.we-list__items').attributes('aria-busy')).toBe('true')
  expect(list.find('[role=status]').text()).toBe('正在加载')
  next().resolve(true)
  await flushPromises()
  expect(load).toHaveBeenCalledTimes(2)
  next().resolve(false)
  await flushPromises()
  await tell()
  expect(load).toHaveBeenCalledTimes(2)
  expect(list.emitted('update:finished')).toEqual([[true]])
  expect(list.text()).toContain('已无更多数据')
  expect(document.querySelector('[data-we-live=status]')?.textContent).toBe('已无更多数据')
  list.unmount()
})

test('nothing is brought while the end is far', async () => {
  near = false
  const { load } = source()
  const list = mount(WeInfiniteList, { props: { load } })
  await flushPromises()
  expect(load).not.toHaveBeenCalled()
  near = true
  await tell()
  expect(load).toHaveBeenCalledOnce()
  list.unmount()
})

test('a part that does not come is said, and a button tries again', async () => {
  const { load, next } = source()
  const list = mount(WeInfiniteList, { props: { load } })
  await flushPromises()
  next().reject(new Error('offline'))
  await flushPromises()
  await tell()
  expect(load).toHaveBeenCalledTimes(1)
  expect(list.emitted('failed')?.[0]?.[0]).toMatchObject({ message: 'offline' })
  expect(document.querySelector('[data-we-live=alert]')?.textContent).toBe('加载失败')
  await list.find('button').trigger('click')
  expect(list.find('button').exists()).toBe(false)
  expect(load).toHaveBeenCalledTimes(2)
  next().resolve(false)
  await flushPromises()
  expect(list.text()).toContain('已无更多数据')
  list.unmount()
})

test('a list with nothing in it says so', async () => {
  const list = mount(WeInfiniteList, { props: { load: async () => false, empty: true } })
  await flushPromises()
  expect(list.text()).toBe('暂无数据')
  list.unmount()
})

test('a source that says "more" and brings nothing is not asked for ever', async () => {
  const height = vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(300)
  const load = vi.fn<() => Promise<boolean>>(async () => true)
  const list = mount(WeInfiniteList, { props: { load } })
  await flushPromises()
  await tell()
  expect(load).toHaveBeenCalledTimes(1)
  expect(list.find('button').text()).toBe('加载更多')
  await list.find('button').trigger('click')
  expect(load).toHaveBeenCalledTimes(2)
  height.mockRestore()
  list.unmount()
})

test('begun anew, it waits for nobody who was asked before', async () => {
  const { load, next } = source()
  const list = mount(WeInfiniteList, { props: { load } })
  await flushPromises()
  ;(list.vm as unknown as { reset(): void }).reset()
  await flushPromises()
  expect(load).toHaveBeenCalledTimes(2)
  next().resolve(false)
  await flushPromises()
  expect(list.emitted('update:finished')).toBeUndefined()
  next().resolve(false)
  await flushPromises()
  expect(list.emitted('update:finished')).toEqual([[true]])
  await list.setProps({ finished: false })
  list.unmount()
})

test('who comes back to a page that was kept alive is where they were, and nothing is loaded for it', async () => {
  near = false
  const { load } = source()
  const shown = ref(true)
  const Page = defineComponent(
    () => () =>
      h(
        'div',
        { id: 'scroller', style: 'overflow: auto' },
        h(WeInfiniteList, { load }, () => 'rows'),
      ),
  )
  const app = mount(
    { render: () => h(KeepAlive, () => (shown.value ? h(Page) : undefined)) },
    { attachTo: document.body },
  )
  await flushPromises()
  const scroller = document.querySelector('#scroller')!
  scroller.scrollTop = 120
  scroller.dispatchEvent(new Event('scroll'))
  shown.value = false
  await nextTick()
  scroller.scrollTop = 0
  shown.value = true
  await nextTick()
  await flushPromises()
  expect(document.querySelector('#scroller')!.scrollTop).toBe(120)
  expect(load).not.toHaveBeenCalled()
  app.unmount()
})

test('where nothing observes the end, a button brings the next part', async () => {
  vi.stubGlobal('IntersectionObserver', undefined)
  const load = vi.fn<() => Promise<boolean>>(async () => false)
  const list = mount(WeInfiniteList, { props: { load } })
  await nextTick()
  expect(list.find('button').text()).toBe('加载更多')
  await list.find('button').trigger('click')
  expect(load).toHaveBeenCalledOnce()
  list.unmount()
})

test('a disabled list brings nothing until it is enabled', async () => {
  const { load } = source()
  const list = mount(WeInfiniteList, { props: { load, disabled: true } })
  await flushPromises()
  expect(load).not.toHaveBeenCalled()
  await list.setProps({ disabled: false })
  await flushPromises()
  expect(load).toHaveBeenCalledOnce()
  list.unmount()
})
