import { WePullRefresh } from '@wove/weui'
import { flushPromises, mount } from '@vue/test-utils'
import { expect, test, vi } from 'vitest'
import { nextTick } from 'vue'

type Way = [x: number, y: number][]

function pullable(refresh: () => unknown, props: object = {}) {
  const page = mount(WePullRefresh, {
    props: { refresh, ...props },
    slots: { default: 'mails' },
    attachTo: document.body,
  })
  const root = page.find('.we-pull')
  const fire = (type: string, [clientX, clientY]: Way[number]) => {
    const event = new TouchEvent(type, { bubbles: true, cancelable: true })
    Object.defineProperty(event, 'touches', { value: type === 'touchend' ? [] : [{ clientX, clientY }] })
    root.element.dispatchEvent(event)
    return event
  }
  /** What of the finger's way was taken from the browser. */
  async function pull(...way: Way) {
    fire('touchstart', way[0]!)
    const taken = way.slice(1).map((point) => fire('touchmove', point).defaultPrevented)
    await nextTick()
    const status = page.find('.we-pull__status').exists() ? page.find('.we-pull__status').text() : ''
    fire('touchend', way.at(-1)!)
    await nextTick()
    return { taken, status }
  }
  return { page, pull }
}

const said = (urgency: string) => document.querySelector(`[data-we-live=${urgency}]`)?.textContent

test('a pull of enough pixels refreshes, shows that it is at work and says how it went', async () => {
  let done = (): void => undefined
  const refresh = vi.fn<() => Promise<void>>(() => new Promise((resolve) => (done = resolve)))
  const { page, pull } = pullable(refresh)
  expect(await pull([10, 10], [10, 40], [10, 140])).toEqual({ taken: [true, true], status: '松开刷新' })
  expect(refresh).toHaveBeenCalledOnce()
  expect(page.find('.we-pull__status').text()).toBe('正在刷新')
  expect(page.find('.we-pull__content').attributes('aria-busy')).toBe('true')
  expect(said('status')).toBe('正在刷新')
  await pull([10, 10], [10, 140])
  expect(refresh).toHaveBeenCalledOnce()
  done()
  await flushPromises()
  expect(said('status')).toBe('已刷新')
  expect(page.emitted('refreshed')).toHaveLength(1)
  expect(page.emitted('update:refreshing')).toEqual([[true], [false]])
  page.unmount()
})

test('a short pull springs back', async () => {
  const refresh = vi.fn<() => void>()
  const { page, pull } = pullable(refresh)
  expect((await pull([10, 10], [10, 60])).status).toBe('下拉刷新')
  expect(refresh).not.toHaveBeenCalled()
  expect(page.find('.we-pull__status').exists()).toBe(false)
  page.unmount()
})

test.each<[string, Way]>([
  [
    'up',
    [
      [10, 100],
      [10, 20],
    ],
  ],
  [
    'sideways',
    [
      [10, 10],
      [200, 60],
    ],
  ],
])('a finger that goes %s is left to the browser', async (_way, way) => {
  const { page, pull } = pullable(vi.fn<() => void>())
  expect((await pull(...way)).taken).toEqual([false])
  page.unmount()
})

test('what is scrolled down already is not pulled', async () => {
  const { page, pull } = pullable(vi.fn<() => void>())
  document.documentElement.scrollTop = 20
  expect((await pull([10, 10], [10, 140])).taken).toEqual([false])
  document.documentElement.scrollTop = 0
  page.unmount()
})

test('a button does the same for those who cannot pull', async () => {
  const refresh = vi.fn<() => void>()
  const { page } = pullable(refresh)
  await page.find('button').trigger('click')
  expect(page.find('button').text()).toBe('刷新')
  expect(refresh).toHaveBeenCalledOnce()
  page.unmount()
})

test('a failure is said and handed over, and no rejection is left', async () => {
  const { page } = pullable(async () => {
    throw new Error('offline')
  })
  await page.find('button').trigger('click')
  await flushPromises()
  expect(said('alert')).toBe('刷新失败')
  expect(page.emitted('failed')?.[0]?.[0]).toMatchObject({ message: 'offline' })
  expect(page.find('.we-pull__status').exists()).toBe(false)
  page.unmount()
})

test('disabled it neither pulls nor refreshes', async () => {
  const refresh = vi.fn<() => void>()
  const { page, pull } = pullable(refresh, { disabled: true })
  await pull([10, 10], [10, 140])
  expect(page.find('button').attributes('disabled')).toBeDefined()
  expect(refresh).not.toHaveBeenCalled()
  page.unmount()
})
