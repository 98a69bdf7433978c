import {
  closeAll,
  configure,
  en,
  showActionSheet,
  showHalfScreen,
  showInformationBar,
  showAlert,
  showConfirm,
  showDialog,
  showLoading,
  showPrompt,
  showToast,
  showTopTips,
  WeConfigProvider,
  withLoading,
} from '@wove/weui'
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { createApp, defineComponent, h } from 'vue'

afterEach(async () => {
  vi.useRealTimers()
  closeAll()
  // What leaves does so in the next frame.
  await vi.waitFor(() => {
    if (document.querySelector('.we-popup')) throw new Error('a popup is left')
  })
})

async function find(text: string): Promise<HTMLElement> {
  await flushPromises()
  const found = [...document.querySelectorAll<HTMLElement>('.we-popup button')].find(
    (each) => each.textContent.trim() === text,
  )
  if (!found) throw new Error(`no button "${text}" in ${document.body.innerHTML}`)
  return found
}

test('showDialog resolves to the button that was pressed', async () => {
  const action = showDialog({ title: 'Sure?', buttons: [{ label: 'Yes', value: 'yes' }] })
  ;(await find('Yes')).click()
  expect(await action).toBe('yes')
})

test('closing all settles every promise as if the person had closed it', async () => {
  const answers = Promise.all([
    showDialog({}),
    showAlert('a'),
    showConfirm('b'),
    showPrompt('c'),
    showActionSheet({ items: [{ label: 'x' }] }),
    showToast({ content: 'd', duration: 0 }).closed,
  ])
  await flushPromises()
  closeAll()
  expect(await answers).toEqual(['close', undefined, false, null, null, undefined])
})

test('Escape answers a question with no', async () => {
  const answer = showConfirm('Sign out?', { cancelText: 'Stay', confirmText: 'Go', warn: true })
  expect(document.activeElement).not.toBe(await find('Go'))
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))
  expect(await answer).toBe(false)
})

test('showConfirm resolves to true when confirmed', async () => {
  const answer = showConfirm('Sign out?')
  ;(await find('确定')).click()
  expect(await answer).toBe(true)
})

test('showPrompt resolves to what was entered', async () => {
  const answer = showPrompt('Nickname', { value: 'Li' })
  await flushPromises()
  const input = document.querySelector<HTMLInputElement>('.we-prompt')!
  expect(input.getAttribute('aria-label')).toBe('Nickname')
  expect(input.value).toBe('Li')
  input.value = 'Wang'
  input.dispatchEvent(new Event('input'))
  ;(await find('确定')).click()
  expect(await answer).toBe('Wang')
})

test('showActionSheet resolves to the chosen item itself', async () => {
  const items = [{ label: 'Photo', value: 1 }]
  const chosen = showActionSheet({ items })
  ;(await find('Photo')).click()
  expect(await chosen).toBe(items[0])
})

test('texts are shown as texts, never as HTML', async () => {
  const answer = showAlert('<img src=x onerror=alert(1)>')
  await flushPromises()
  expect(document.querySelector('.we-popup img')).toBeNull()
  expect(document.querySelector('.weui-dialog__bd')?.textContent).toBe('<img src=x onerror=alert(1)>')
  closeAll()
  await answer
})

test('two dialogs at once are both answered', async () => {
  const answers = [showConfirm('one', { confirmText: 'First' }), showConfirm('two', { confirmText: 'Second' })]
  ;(await find('Second')).click()
  ;(await find('First')).click()
  expect(await Promise.all(answers)).toEqual([true, true])
})

test('a toast takes the place of the one before', async () => {
  const first = showToast('one')
  const second = showToast('two')
  await first.closed
  expect([...document.querySelectorAll('.weui-toast')].map((toast) => toast.textContent)).toEqual(['two'])
  second.update({ content: 'three' })
  await flushPromises()
  expect(document.querySelector('.weui-toast')?.textContent).toBe('three')
})

test('top tips go when their time is over', async () => {
  vi.useFakeTimers()
  const { closed } = showTopTips({ content: 'Wrong', duration: 500 })
  await vi.advanceTimersByTimeAsync(2000)
  await closed
  expect(document.querySelector('.weui-toptips')).toBeNull()
})

test('loading is counted: it goes with the last one, and a second close does nothing', async () => {
  const one = showLoading('one')
  const two = showLoading('two')
  await flushPromises()
  expect(document.querySelectorAll('.weui-toast')).toHaveLength(1)
  expect(document.querySelector('.weui-toast')?.textContent).toBe('two')
  two.close()
  two.close()
  await flushPromises()
  expect(document.querySelector('.weui-toast')?.textContent).toBe('one')
  one.close()
  await vi.waitFor(() => expect(document.querySelector('.weui-toast')).toBeNull())
})

test('withLoading hands on the result, and the failure', async () => {
  expect(await withLoading(Promise.resolve(7))).toBe(7)
  await expect(withLoading(Promise.reject(new Error('offline')))).rejects.toThrow('offline')
  await vi.waitFor(() => expect(document.querySelector('.weui-toast')).toBeNull())
})

test('what is shown has the plugins of the app', async () => {
  const app = createApp({})
  const seen = vi.fn<(...heard: unknown[]) => void>()
  app.mixin({ created: seen })
  configure({ app })
  const answer = showAlert('a')
  await flushPromises()
  expect(seen).toHaveBeenCalled()
  closeAll()
  await answer
})

test('what is shown speaks the language and has the theme of the page', async () => {
  const page = mount(WeConfigProvider, { props: { locale: en, theme: 'dark', page: true }, attachTo: document.body })
  const answer = showConfirm('Sure?')
  expect((await find('OK')).closest('.wx-root')?.getAttribute('data-weui-theme')).toBe('dark')
  closeAll()
  await answer
  await vi.waitFor(() => expect(document.querySelector('.we-popup')).toBeNull())
  page.unmount()
})

test('nothing is kept of two hundred dialogs', async () => {
  const before = document.querySelectorAll('*').length
  for (let i = 0; i < 200; i++) {
    const answer = showAlert(String(i))
    closeAll()
    await answer
  }
  expect(document.querySelectorAll('*').length).toBeLessThanOrEqual(before)
})

test('showHalfScreen resolves to what its content has to tell, or to null', async () => {
  const content = defineComponent({
    emits: ['done'],
    props: { size: { type: String, required: true } },
    setup:
      ({ size }, { emit }) =>
      () =>
        h('button', { onClick: () => emit('done', size) }, `Size ${size}`),
  })
  const size = showHalfScreen<string>(content, { title: 'Your size', props: { size: 'M' } })
  ;(await find('Size M')).click()
  expect(await size).toBe('M')
  const none = showHalfScreen(content, { title: 'Your size', props: { size: 'M' } })
  await find('Size M')
  closeAll()
  expect(await none).toBeNull()
})

test('an information bar stays until it is closed, and takes the place of the one before', async () => {
  const onLink = vi.fn<() => void>()
  const first = showInformationBar('No network')
  const second = showInformationBar({ content: 'An old version', link: 'Update', onLink })
  await first.closed
  ;(await find('Update')).click()
  expect(onLink).toHaveBeenCalledOnce()
  expect([...document.querySelectorAll('.weui-information-bar__bd')].map((bar) => bar.textContent)).toEqual([
    'An old version',
  ])
  ;(await find('关闭')).click()
  await second.closed
  expect(document.querySelector('.weui-information-bar')).toBeNull()
})
