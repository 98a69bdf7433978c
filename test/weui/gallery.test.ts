import { closeAll, en, type GalleryImage, showGallery, WeConfigProvider, WeGallery } from '@wove/weui'
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { h, ref } from 'vue'

let mounted: VueWrapper | undefined
afterEach(() => {
  mounted?.unmount()
  mounted = undefined
  vi.useRealTimers()
})

async function show(
  props: Record<string, unknown> = {},
  pictures: (string | GalleryImage)[] = ['/a.jpg', '/b.jpg', '/c.jpg'],
) {
  const open = ref(true)
  const index = ref(0)
  const images = ref(pictures)
  mounted = mount(
    () =>
      h(WeConfigProvider, { locale: en }, () =>
        h(WeGallery, {
          open: open.value,
          'onUpdate:open': (is: boolean) => (open.value = is),
          index: index.value,
          'onUpdate:index': (at: number) => (index.value = at),
          images: images.value,
          onDelete: (at: number) => (images.value = images.value.filter((_, i) => i !== at)),
          ...props,
        }),
      ),
    { attachTo: document.body },
  )
  await flushPromises()
  return { open, index, images }
}

const dialog = () => document.querySelector<HTMLElement>('[role=dialog]')
const strip = () => dialog()!.querySelector<HTMLElement>('[role=group]')!
const press = async (key: string) => {
  document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  await flushPromises()
}
const said = () => document.querySelector('[data-we-live=status]')?.textContent
const button = (name: string) => dialog()!.querySelector<HTMLElement>(`button[aria-label="${name}"]`)

test('it is a modal dialog with a name; the strip of pictures has the focus and tells the place', async () => {
  await show()
  expect([dialog()!.getAttribute('aria-modal'), dialog()!.getAttribute('aria-label')]).toEqual(['true', 'Pictures'])
  expect(document.activeElement).toBe(strip())
  expect(strip().getAttribute('aria-label')).toBe('1 of 3')
})

test('arrows, Home and End go from picture to picture, and the place is said', async () => {
  const { index } = await show()
  const way: number[] = []
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'Home', 'ArrowLeft', 'End']) {
    await press(key)
    way.push(index.value)
  }
  expect(way).toEqual([1, 2, 2, 1, 0, 0, 2])
  expect(said()).toBe('3 of 3')
})

test('only the picture that is seen is there for a screen reader, with its text or its place', async () => {
  await show({}, [{ url: '/a.jpg', alt: 'A lake' }, '/b.jpg'])
  const shown = () => [...dialog()!.querySelectorAll('.we-gallery__page:not([aria-hidden]) img')] as HTMLImageElement[]
  expect(shown().map(({ alt }) => alt)).toEqual(['A lake'])
  await press('End')
  expect(shown().map(({ alt }) => alt)).toEqual(['2 of 2'])
})

test('pictures far away are not loaded', async () => {
  await show(
    {},
    Array.from({ length: 20 }, (_, i) => `/${i}.jpg`),
  )
  expect(dialog()!.querySelectorAll('img')).toHaveLength(3)
})

test('Escape, its button and a single tap close it; two taps enlarge', async () => {
  const { open } = await show()
  await press('Escape')
  expect(open.value).toBe(false)
  open.value = true
  await flushPromises()
  button('Close')!.click()
  await flushPromises()
  expect(open.value).toBe(false)
  open.value = true
  await flushPromises()
  vi.useFakeTimers()
  const page = () => dialog()!.querySelector<HTMLElement>('.we-gallery__page')!
  const tap = (detail: number) => page().dispatchEvent(new MouseEvent('click', { bubbles: true, detail }))
  tap(1)
  tap(2)
  await vi.advanceTimersByTimeAsync(400)
  expect(open.value).toBe(true)
  expect(page().querySelector<HTMLElement>('.weui-gallery__img')!.style.width).toBe('250%')
  tap(1)
  await vi.advanceTimersByTimeAsync(400)
  expect(open.value).toBe(false)
})

test('plus and minus enlarge up to four times, not with noZoom', async () => {
  await show()
  const width = () => dialog()!.querySelector<HTMLElement>('.weui-gallery__img')!.style.width
  for (let i = 0; i < 9; i++) await press('+')
  expect(width()).toBe('400%')
  for (let i = 0; i < 9; i++) await press('-')
  expect(width()).toBe('')
  mounted!.unmount()
  await show({ noZoom: true })
  await press('+')
  expect(width()).toBe('')
})

test('a picture that is removed makes place for the next; with the last it closes', async () => {
  const { open, index } = await show({ deletable: true })
  index.value = 2
  await flushPromises()
  button('Remove')!.click()
  await flushPromises()
  expect(strip().getAttribute('aria-label')).toBe('2 of 2')
  expect(said()).toBe('2 of 2')
  for (let left = 2; left > 0; left--) {
    button('Remove')!.click()
    await flushPromises()
  }
  expect(open.value).toBe(false)
})

test('it has no button that removes unless it is asked for, or what the page puts there', async () => {
  await show()
  expect(button('Remove')).toBeNull()
  mounted!.unmount()
  mounted = mount(WeGallery, {
    props: { open: true, images: ['/a.jpg', '/b.jpg'], index: 1 },
    slots: { toolbar: ({ image, index }: { image: { url: string }; index: number }) => `${index} ${image.url}` },
    attachTo: document.body,
  })
  await flushPromises()
  expect(dialog()!.querySelector('.weui-gallery__opr')!.textContent).toBe('1 /b.jpg')
})

test('an index beyond the pictures is the last, and none at all shows nothing to remove', async () => {
  await show({ index: 99 })
  expect(strip().getAttribute('aria-label')).toBe('3 of 3')
})

test('showGallery settles when it is closed, by the person or by the page', async () => {
  const closed = vi.fn<() => void>()
  void showGallery(['/a.jpg', '/b.jpg'], { index: 1 }).then(closed)
  await flushPromises()
  expect(strip().getAttribute('aria-label')).toBe('第 2 张，共 2 张')
  await press('ArrowLeft')
  expect(strip().getAttribute('aria-label')).toBe('第 1 张，共 2 张')
  await press('Escape')
  await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce())
  const again = showGallery(['/a.jpg'])
  await flushPromises()
  closeAll()
  await again
  await showGallery([])
})
