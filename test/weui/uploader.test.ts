import {
  compressImage,
  en,
  type UploadContext,
  type UploadItem,
  WeConfigProvider,
  WeForm,
  WeUploader,
} from '@wove/weui'
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { h, ref, shallowRef } from 'vue'

let mounted: VueWrapper | undefined
let urls: Set<string>

beforeEach(() => {
  urls = new Set()
  let count = 0
  // jsdom has no addresses for files.
  URL.createObjectURL = () => {
    const url = `blob:test/${++count}`
    urls.add(url)
    return url
  }
  URL.revokeObjectURL = (url) => void urls.delete(url)
})
afterEach(() => {
  mounted?.unmount()
  mounted = undefined
  document.querySelectorAll('[data-we-live]').forEach((element) => element.remove())
})

const photo = (name = 'a.jpg', size = 10) => new File([new Uint8Array(size)], name, { type: 'image/jpeg' })

/** An uploader in English whose list the page holds. */
function show(props: Record<string, unknown> = {}, first: readonly UploadItem[] = []) {
  const list = shallowRef<readonly UploadItem[]>(first)
  const readonly = ref(false)
  const uploader = ref<{ submit: () => Promise<boolean>; abort: (id: string) => void; retry: (id: string) => void }>()
  const page = mount(
    {
      render: () =>
        h(WeConfigProvider, { locale: en }, () =>
          h(WeUploader, {
            ref: uploader,
            label: 'Photos',
            multiple: true,
            modelValue: list.value,
            'onUpdate:modelValue': (items: readonly UploadItem[]) => (list.value = items),
            ...props,
            readonly: readonly.value,
          }),
        ),
    },
    { attachTo: document.body },
  )
  mounted = page
  const states = () => list.value.map(({ name, status = 'done' }) => `${name} ${status}`)
  return { page, list, states, readonly, uploader: () => uploader.value! }
}

/** Chooses files as the browser's chooser hands them over. */
async function choose(...files: File[]) {
  const input = document.querySelector<HTMLInputElement>('input[type=file]')!
  Object.defineProperty(input, 'files', { value: files, configurable: true })
  input.dispatchEvent(new Event('change', { bubbles: true }))
  await flushPromises()
}

/** An upload of which the test is the server. */
function server() {
  const calls: { file: File; context: UploadContext; answer: (value?: unknown) => void; fail: () => void }[] = []
  const upload = (file: File, context: UploadContext) =>
    new Promise((answer, reject) => {
      calls.push({ file, context, answer, fail: () => reject(new Error('no connection')) })
    })
  return { upload, calls }
}

const button = (name: string) =>
  [...document.querySelectorAll<HTMLElement>('button')].find((each) => each.getAttribute('aria-label') === name)
const said = () => document.querySelector('[data-we-live=status]')?.textContent
const alerts = () => [...document.querySelectorAll('.we-field__error')].map((each) => each.textContent.trim())

test('the chooser is a native one with a name, and gets what the page asks for', () => {
  show({ accept: 'image/png', capture: 'environment' })
  const input = document.querySelector<HTMLInputElement>('input[type=file]')!
  const name = input
    .getAttribute('aria-labelledby')!
    .split(' ')
    .map((id) => document.getElementById(id)!)
  expect(name.map((each) => each.getAttribute('aria-label') ?? each.textContent)).toEqual(['Photos', 'Add files'])
  expect([input.accept, input.multiple, input.getAttribute('capture')]).toEqual(['image/png', true, 'environment'])
})

test('files are sent two at a time, in their order, and each keeps the answer', async () => {
  const { upload, calls } = server()
  const { list, states } = show({ upload })
  await choose(photo('a.jpg'), photo('b.jpg'), photo('c.jpg'))
  expect(states()).toEqual(['a.jpg uploading', 'b.jpg uploading', 'c.jpg waiting'])
  expect(said()).toBe('Sending 3 files')
  calls[0]!.answer('/a')
  await flushPromises()
  expect(states()).toEqual(['a.jpg done', 'b.jpg uploading', 'c.jpg uploading'])
  calls[2]!.answer('/c')
  calls[1]!.answer('/b')
  await flushPromises()
  expect(list.value.map(({ result }) => result)).toEqual(['/a', '/b', '/c'])
  expect(said()).toBe('3 files sent')
})

test('how far a file is, is shown and told as a number', async () => {
  const { upload, calls } = server()
  show({ upload })
  await choose(photo())
  const bar = () => document.querySelector('[role=progressbar]')
  calls[0]!.context.onProgress(41.6)
  await flushPromises()
  expect(bar()!.getAttribute('aria-valuenow')).toBe('42')
  expect(bar()!.getAttribute('aria-label')).toBe('a.jpg')
  expect(bar()!.textContent.trim()).toBe('42%')
  calls[0]!.context.onProgress(900)
  await flushPromises()
  expect(bar()!.textContent.trim()).toBe('100%')
  calls[0]!.answer()
  await flushPromises()
  expect(bar()).toBeNull()
})

test('a file that was not sent says so, and a press on it sends it again', async () => {
  const { upload, calls } = server()
  const heard = vi.fn<(item: UploadItem, error: unknown) => void>()
  const { states } = show({ upload, onError: heard })
  await choose(photo())
  calls[0]!.fail()
  await flushPromises()
  expect(states()).toEqual(['a.jpg failed'])
  expect(alerts()).toEqual(['a.jpg was not sent. Tap it to try again'])
  expect(heard.mock.calls[0]![1]).toEqual(new Error('no connection'))
  button('a.jpg was not sent, try again')!.click()
  await flushPromises()
  expect(alerts()).toEqual([])
  calls[1]!.answer()
  await flushPromises()
  expect(states()).toEqual(['a.jpg done'])
})

test('an upload that throws at once counts as failed', async () => {
  const { states } = show({
    upload() {
      throw new Error('no')
    },
  })
  await choose(photo())
  expect(states()).toEqual(['a.jpg failed'])
})

test('removing a file stops it and lets the next one go, although the sender may not listen', async () => {
  const { upload, calls } = server()
  const { states } = show({ upload, concurrency: 1 })
  await choose(photo('a.jpg'), photo('b.jpg'))
  button('Remove a.jpg')!.click()
  await flushPromises()
  expect(calls[0]!.context.signal.aborted).toBe(true)
  expect(states()).toEqual(['b.jpg uploading'])
  calls[0]!.answer('late')
  calls[0]!.context.onProgress(50)
  await flushPromises()
  expect(states()).toEqual(['b.jpg uploading'])
})

test('a file that the page takes out of the list is stopped as well', async () => {
  const { upload, calls } = server()
  const { list } = show({ upload })
  await choose(photo())
  list.value = []
  await flushPromises()
  expect(calls[0]!.context.signal.aborted).toBe(true)
})

test('leaving the page stops what is under way', async () => {
  const { upload, calls } = server()
  show({ upload })
  await choose(photo())
  mounted!.unmount()
  expect(calls[0]!.context.signal.aborted).toBe(true)
})

test('abort leaves the file there, to be tried again', async () => {
  const { upload, calls } = server()
  const { list, states, uploader } = show({ upload })
  await choose(photo())
  uploader().abort(list.value[0]!.id)
  await flushPromises()
  expect([calls[0]!.context.signal.aborted, ...states()]).toEqual([true, 'a.jpg failed'])
  uploader().retry(list.value[0]!.id)
  await flushPromises()
  expect(states()).toEqual(['a.jpg uploading'])
})

test('manual sends nothing before submit, which tells whether all was sent', async () => {
  const { upload, calls } = server()
  const { states, uploader } = show({ upload, manual: true })
  await choose(photo('a.jpg'), photo('b.jpg'))
  expect(calls).toEqual([])
  const first = uploader().submit()
  await flushPromises()
  calls[0]!.answer()
  calls[1]!.fail()
  expect(await first).toBe(false)
  expect(states()).toEqual(['a.jpg done', 'b.jpg failed'])
  const second = uploader().submit()
  await flushPromises()
  calls[2]!.answer()
  expect(await second).toBe(true)
  await choose(photo('c.jpg'))
  expect(states()).toEqual(['a.jpg done', 'b.jpg done', 'c.jpg waiting'])
})

test('submit with nothing to send is done at once, and one that the page leaves settles', async () => {
  const { upload } = server()
  const { uploader } = show({ upload, manual: true })
  expect(await uploader().submit()).toBe(true)
  await choose(photo())
  const left = uploader().submit()
  mounted!.unmount()
  expect(await left).toBe(false)
})

test('limits are told in sentences, and the rest is added', async () => {
  const refuse = vi.fn<(reason: string, files: File[]) => void>()
  const { states } = show({ maxCount: 2, maxSize: 1024 * 1024, onRefuse: refuse })
  const text = new File(['x'], 'notes.txt', { type: 'text/plain' })
  await choose(text, photo('big.jpg', 1024 * 1024 + 1), photo('a.jpg'), photo('b.jpg'), photo('c.jpg'))
  expect(states()).toEqual(['a.jpg done', 'b.jpg done'])
  expect(alerts()[0]!.split('\n')).toEqual([
    'notes.txt: of another type, not added',
    'big.jpg: more than 1 MB, not added',
    '2 at most, 1 was not added',
  ])
  expect(refuse.mock.calls.map(([reason, files]) => `${reason} ${files.map(({ name }) => name).join()}`)).toEqual([
    'type notes.txt',
    'size big.jpg',
    'count c.jpg',
  ])
  expect(document.querySelector('input[type=file]')).toBeNull()
})

test('accept knows endings, kinds and types, and lets a file of no known type pass', async () => {
  const { states } = show({ accept: '.pdf, text/plain' })
  const of = (name: string, type: string) => new File(['x'], name, { type })
  await choose(of('A.PDF', ''), of('b.txt', 'text/plain'), of('c.csv', 'text/csv'), of('d', ''))
  expect(states()).toEqual(['A.PDF done', 'b.txt done', 'd done'])
})

test('beforeAdd leaves files out, or puts another in their place', async () => {
  const { states } = show({
    beforeAdd: async (file: File) => (file.name === 'a.jpg' ? false : new File([file], 'renamed.jpg', file)),
  })
  await choose(photo('a.jpg'), photo('b.jpg'))
  expect(states()).toEqual(['renamed.jpg done'])
})

test('beforeDelete keeps a file', async () => {
  const { states } = show({ beforeDelete: async () => false }, [{ id: '1', name: 'kept.jpg', url: '/kept.jpg' }])
  button('Remove kept.jpg')!.click()
  await flushPromises()
  expect(states()).toEqual(['kept.jpg done'])
})

test('after removing a file the focus is on its neighbour, at last on the chooser', async () => {
  show(
    {},
    ['1', '2', '3'].map((id) => ({ id, name: id, url: `/${id}` })),
  )
  const focused = () => document.activeElement?.getAttribute('aria-label')
  for (const [which, next] of [
    ['2', 'Remove 3'],
    ['3', 'Remove 1'],
    ['1', 'Add files'],
  ]) {
    button(`Remove ${which}`)!.click()
    await flushPromises()
    expect(focused()).toBe(next)
  }
})

test('pictures have an address while they are there, and none is kept', async () => {
  const { list } = show()
  await choose(photo('a.jpg'), photo('b.jpg'), new File(['x'], 'c', {}))
  expect(urls.size).toBe(2)
  expect(document.querySelector<HTMLElement>('.weui-uploader__file__thumb')!.style.backgroundImage).toContain(
    'blob:test/',
  )
  list.value = list.value.slice(1)
  await flushPromises()
  expect(urls.size).toBe(1)
  mounted!.unmount()
  expect(urls.size).toBe(0)
})

test('an address cannot leave its place in the style', () => {
  show({}, [{ id: '1', name: 'x', url: '/x.png");background:url("/evil.png' }])
  const style = document.querySelector<HTMLElement>('.weui-uploader__file__thumb')!.style
  expect(style.background === '' || !/url\("\/evil/.test(style.background)).toBe(true)
})

test('a source of the page takes the place of the chooser', async () => {
  const source = vi.fn<(count: number) => Promise<File[]>>(async () => [photo('client.jpg')])
  const { states } = show({ source, maxCount: 3 }, [{ id: '1', name: 'old', url: '/old' }])
  expect(document.querySelector('input')).toBeNull()
  button('Add files')!.click()
  button('Add files')!.click()
  await flushPromises()
  expect(source).toHaveBeenCalledExactlyOnceWith(2)
  expect(states()).toEqual(['old done', 'client.jpg done'])
})

test('a readonly one only shows, a disabled one takes nothing', async () => {
  const { page, readonly } = show({}, [{ id: '1', name: 'a', url: '/a' }])
  readonly.value = true
  await flushPromises()
  expect(document.querySelector('input')).toBeNull()
  expect([button('Remove a'), button('View a')?.tagName]).toEqual([undefined, 'BUTTON'])
  page.unmount()
  show({ disabled: true }, [{ id: '1', name: 'a', url: '/a' }])
  expect(document.querySelector('input')!.disabled).toBe(true)
  expect(button('Remove a')).toBeUndefined()
})

test('a press on a picture shows it among the others, and it can be removed there', async () => {
  const { states } = show(
    {},
    ['1', '2'].map((id) => ({ id, name: `${id}.jpg`, url: `/${id}.jpg` })),
  )
  button('View 2.jpg')!.click()
  await flushPromises()
  const dialog = document.querySelector('[role=dialog]')!
  expect([...dialog.querySelectorAll('img')].map(({ alt }) => alt)).toEqual(['1.jpg', '2.jpg'])
  expect(dialog.querySelector('[role=group]')!.getAttribute('aria-label')).toBe('2 of 2')
  button('Remove')!.click()
  await flushPromises()
  expect(states()).toEqual(['1.jpg done'])
})

test('a form waits for files, asks for those that are missing, and hands over the list', async () => {
  const { upload, calls } = server()
  const heard = { submit: vi.fn<(values: unknown) => void>(), invalid: vi.fn<(errors: unknown) => void>() }
  mounted = mount(
    () =>
      h(WeConfigProvider, { locale: en }, () =>
        h(WeForm, { onSubmit: heard.submit, onInvalid: heard.invalid }, () =>
          h(WeUploader, { name: 'photos', label: 'Photos', required: true, upload }),
        ),
      ),
    { attachTo: document.body },
  )
  const send = async () => {
    document.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }))
    await flushPromises()
  }
  await send()
  expect(heard.invalid).toHaveBeenLastCalledWith({ photos: 'Photos is missing' })
  expect(document.activeElement).toBe(document.querySelector('input'))
  await choose(photo())
  await send()
  expect(heard.invalid).toHaveBeenLastCalledWith({ photos: 'Files are still on their way' })
  calls[0]!.fail()
  await flushPromises()
  await send()
  expect(heard.invalid).toHaveBeenLastCalledWith({ photos: 'Not every file was sent: try again or remove it' })
  button('a.jpg was not sent, try again')!.click()
  await flushPromises()
  calls[1]!.answer('/a')
  await flushPromises()
  await send()
  expect(heard.submit).toHaveBeenCalledExactlyOnceWith({
    photos: [expect.objectContaining({ name: 'a.jpg', status: 'done', result: '/a' })],
  })
  document.querySelector('form')!.dispatchEvent(new Event('reset', { cancelable: true }))
  await flushPromises()
  expect(document.querySelector('.weui-uploader__file')).toBeNull()
})

test('what is no picture, or moves, is not compressed', async () => {
  const text = new File(['x'], 'a.txt', { type: 'text/plain' })
  const moving = new File(['x'], 'a.gif', { type: 'image/gif' })
  expect(await compressImage(text)).toBe(text)
  expect(await compressImage(moving)).toBe(moving)
})
