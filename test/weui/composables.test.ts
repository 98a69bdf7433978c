import { useCountdown, useFocusTrap, usePopupStack, useScrollLock, WeDialog } from '@wove/weui'
import { flushPromises, mount } from '@vue/test-utils'
import { expect, test, vi } from 'vitest'
import { defineComponent, effectScope, h, nextTick, ref, useTemplateRef } from 'vue'

test('a countdown goes by the clock, begins anew and ends with its component', () => {
  vi.useFakeTimers()
  const scope = effectScope()
  const { secondsLeft, start } = scope.run(() => useCountdown(() => 5))!
  expect(secondsLeft.value).toBe(0)
  start()
  expect(secondsLeft.value).toBe(5)
  vi.advanceTimersByTime(2000)
  expect(secondsLeft.value).toBe(3)
  start()
  expect(secondsLeft.value).toBe(5)
  vi.advanceTimersByTime(5000)
  expect(secondsLeft.value).toBe(0)
  start()
  scope.stop()
  expect(vi.getTimerCount()).toBe(0)
  vi.useRealTimers()
})

test('a scroll lock holds while it is asked to, and lets go with its component', async () => {
  const locked = ref(false)
  const page = mount(
    defineComponent(() => {
      useScrollLock(() => locked.value)
      return () => h('p')
    }),
  )
  expect(document.body.style.overflow).toBe('')
  locked.value = true
  await nextTick()
  expect(document.body.style.overflow).toBe('hidden')
  page.unmount()
  expect(document.body.style.overflow).toBe('')
})

test('a focus trap sends Tab round while it is active', async () => {
  const active = ref(true)
  const page = mount(
    defineComponent(() => {
      const element = useTemplateRef<HTMLElement>('inside')
      useFocusTrap(element, () => active.value)
      return () => h('div', { ref: 'inside' }, [h('button', 'one'), h('button', 'two')])
    }),
    { attachTo: document.body },
  )
  const [one, two] = page.findAll('button')
  two!.element.focus()
  await two!.trigger('keydown', { key: 'Tab' })
  expect(document.activeElement).toBe(one!.element)
  active.value = false
  two!.element.focus()
  await two!.trigger('keydown', { key: 'Tab' })
  expect(document.activeElement).toBe(two!.element)
  page.unmount()
})

test('the stack counts open popups, and asks the topmost to close', async () => {
  const { count, closeTop } = usePopupStack()
  expect([count.value, closeTop()]).toEqual([0, false])
  const open = ref(true)
  const page = mount(
    { render: () => h(WeDialog, { open: open.value, 'onUpdate:open': (is: boolean) => (open.value = is) }) },
    { attachTo: document.body },
  )
  await flushPromises()
  expect(count.value).toBe(1)
  expect(closeTop()).toBe(true)
  await flushPromises()
  expect([open.value, count.value]).toEqual([false, 0])
  page.unmount()
})

test('a list at its upper end does not hand a finger on to the page, though WebKit moves one touch along', () => {
  const page = mount(defineComponent({ setup: () => useScrollLock(() => true), render: () => h('div') }), {
    attachTo: document.body,
  })
  const list = page.element as HTMLElement
  list.style.overflowY = 'auto'
  Object.defineProperties(list, { clientHeight: { value: 100 }, scrollHeight: { value: 200 } })
  const finger = { clientX: 0, clientY: 10 }
  const touch = (type: string) => {
    const event = Object.assign(new Event(type, { bubbles: true, cancelable: true }), { touches: [finger] })
    list.dispatchEvent(event)
    return event.defaultPrevented
  }
  touch('touchstart')
  finger.clientY = 60
  expect(touch('touchmove')).toBe(true)
  // Upwards it has something left to show.
  finger.clientY = 5
  expect(touch('touchmove')).toBe(false)
  // Sideways goes a slider.
  Object.assign(finger, { clientX: 80, clientY: 60 })
  expect(touch('touchmove')).toBe(false)
  page.unmount()
})
