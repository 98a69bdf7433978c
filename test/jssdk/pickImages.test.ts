import { pickImages } from '@wove/jssdk'
import { expect, onTestFinished, test, vi } from 'vitest'
import { freshPage, verify } from '../support/page.ts'

const jpeg = '/9j/4AAQSkZJRg=='
const png = 'iVBORw0KGgo='

test.each([
  ['iOS: a type that does not exist', `data:image/jgp;base64,${jpeg}`, 'image/jpeg'],
  ['Android: no prefix, broken lines', '/9j/4AAQ\r\nSkZJ\nRg==', 'image/jpeg'],
  ['a PNG that calls itself a JPEG', `data:image/jpeg;base64,${png}`, 'image/png'],
  ['a GIF without a prefix', 'R0lGODlhAQAB', 'image/gif'],
  ['something unknown', 'data:image/heic;base64,AAAA', 'image/heic'],
])('the picture is a blob of its real type: %s', async (_, localData, type) => {
  const client = freshPage()
  client.answers('chooseImage', { err_msg: 'chooseImage:ok', localIds: ['wxLocalResource://imageid1'] })
  client.answers('getLocalImgData', { err_msg: 'getLocalImgData:ok', localData })
  void verify()
  const [picture] = await pickImages({ count: 1 })
  const blob = await picture!.blob()
  expect(blob.type).toBe(type)
  const bytes = Buffer.from(await blob.arrayBuffer()).toString('base64')
  expect(bytes).toBe(localData.replace(/^data:.*,/, '').replace(/\s/g, ''))
})

test('iOS handles are shown by their data, fetched once; others as they are', async () => {
  const client = freshPage()
  client.answers('chooseImage', { localIds: ['wxLocalResource://imageid1', 'weixin://resourceid/2'] })
  client.answers('getLocalImgData', { localData: `data:image/jgp;base64,${jpeg}` })
  void verify()
  const [ios, android] = await pickImages()
  expect(await ios!.previewUrl()).toBe(`data:image/jpeg;base64,${jpeg}`)
  await ios!.previewUrl()
  expect(await android!.previewUrl()).toBe('weixin://resourceid/2')
  expect(client.named('getLocalImgData')).toHaveLength(1)
})

test('pictures that are uploaded at once go one after the other', async () => {
  const client = freshPage()
  client.answers('chooseImage', { localIds: ['a', 'b', 'c'] })
  void verify()
  const pictures = await pickImages()
  const uploads = Promise.all(pictures.map((each) => each.upload()))
  for (const [index, id] of ['a', 'b', 'c'].entries()) {
    await vi.waitFor(() => expect(client.named('uploadImage')).toHaveLength(index + 1))
    const call = client.named('uploadImage')[index]!
    expect(call.args.localId).toBe(id)
    call.answer({ err_msg: 'uploadImage:ok', serverId: `media-${id}` })
  }
  await expect(uploads).resolves.toEqual(['media-a', 'media-b', 'media-c'])
})

test('one that fails does not stop the others', async () => {
  const client = freshPage()
  client.answers('chooseImage', { localIds: ['a', 'b'] })
  client.answers('uploadImage', ({ localId }: { localId: string }) =>
    localId === 'a' ? { err_msg: 'uploadImage:fail' } : { err_msg: 'uploadImage:ok', serverId: 'media-b' },
  )
  void verify()
  const [a, b] = await pickImages()
  const [first, second] = await Promise.allSettled([a!.upload(), b!.upload()])
  expect(first).toMatchObject({ status: 'rejected', reason: { code: 'failed' } })
  expect(second).toEqual({ status: 'fulfilled', value: 'media-b' })
})

test('a cancelled choice is a cancellation', async () => {
  freshPage().answers('chooseImage', { err_msg: 'chooseImage:cancel' })
  void verify()
  await expect(pickImages()).rejects.toMatchObject({ code: 'cancelled' })
})

/** An ordinary browser, whose picker ends like this. */
function browser(files: File[], event: 'change' | 'cancel' = 'change'): { input?: HTMLInputElement } {
  const seen: { input?: HTMLInputElement } = {}
  vi.stubGlobal('navigator', { userAgent: 'Mozilla/5.0 Chrome/120', platform: '', maxTouchPoints: 0, language: 'en' })
  vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
    seen.input = this
    Object.defineProperty(this, 'files', { value: files })
    queueMicrotask(() => this.dispatchEvent(new Event(event)))
  })
  onTestFinished(() => {
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
  })
  return seen
}

test('outside WeChat a file input is opened, and no more pictures come than were asked for', async () => {
  const file = new File(['x'], 'a.png', { type: 'image/png' })
  const { input } = await (async () => {
    const seen = browser([file, file, file])
    const pictures = await pickImages({ count: 2, sourceType: ['camera'] })
    expect(pictures).toHaveLength(2)
    expect(await pictures[0]!.blob()).toBe(file)
    await expect(pictures[0]!.upload()).rejects.toMatchObject({ code: 'not-in-wechat' })
    return seen
  })()
  expect(input).toMatchObject({ type: 'file', accept: 'image/*', multiple: true })
  expect(input?.getAttribute('capture')).toBe('environment')
})

test('outside WeChat, too, closing the picker is a cancellation', async () => {
  browser([], 'cancel')
  await expect(pickImages()).rejects.toMatchObject({ code: 'cancelled' })
  browser([])
  await expect(pickImages()).rejects.toMatchObject({ code: 'cancelled' })
})

test('outside WeChat, too, a call can be given up', async () => {
  browser([], 'change')
  await expect(pickImages({}, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'aborted' })
})
