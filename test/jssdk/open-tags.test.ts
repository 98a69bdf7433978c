import { followLink, layOpenTag, type LayOptions, readSubscribe, subscribeCode, tagError } from '@wove/jssdk/open-tags'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

const tag = 'wx-open-launch-weapp'
const attributes = { username: 'gh_0123456789ab', path: undefined }

beforeEach(() => {
  vi.useFakeTimers()
  document.body.innerHTML = '<div id="host"><div id="content">Order tea</div></div>'
  // jsdom has no layout.
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(() => new DOMRect(0, 0, 120, 40))
  vi.spyOn(Element.prototype, 'getClientRects').mockImplementation(() => [new DOMRect()] as unknown as DOMRectList)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const host = () => document.querySelector<HTMLElement>('#host')!
const content = () => document.querySelector<HTMLElement>('#content')!
const tags = () => [...document.querySelectorAll(tag)]

/** A tag over the content, drawn once. */
function lay(options: Partial<LayOptions> = {}) {
  const changed = vi.fn()
  const laid = layOpenTag({ tag, listeners: {}, changed, ...options })
  const stop = laid.follow(host(), content())
  vi.advanceTimersByTime(0)
  return { laid, changed, stop }
}

describe('layOpenTag, without a framework', () => {
  test('there is no tag until it is shown, and then one with its attributes and the name of the content', () => {
    const { laid } = lay()
    expect(tags()).toEqual([])
    laid.show({ attributes })
    expect(laid.element).toBe(tags()[0])
    expect(laid.element!.getAttributeNames().sort()).toEqual(['style', 'username'])
    expect(laid.element!.querySelector('script')!.text).toContain('>Order tea</button>')
  })

  test('it may be shown before its content is followed', () => {
    const laid = layOpenTag({ tag, listeners: {}, changed() {} })
    laid.show({ attributes })
    expect(tags()).toEqual([])
    laid.follow(host(), content())
    vi.advanceTimersByTime(0)
    expect(tags()).toHaveLength(1)
  })

  test('it is made anew with another attribute or grant, and stays with the same', () => {
    const { laid } = lay()
    laid.show({ attributes })
    const first = laid.element
    laid.show({ attributes: { ...attributes } })
    expect(laid.element).toBe(first)
    laid.show({ attributes, grant: { address: location.href } })
    expect(laid.element).not.toBe(first)
    expect(tags()).toEqual([laid.element])
    laid.show(undefined)
    expect(tags()).toEqual([])
  })

  test('its fields hold when listeners hear of its events, with their detail', () => {
    const heard: unknown[] = []
    const { laid, changed }: ReturnType<typeof lay> = lay({
      listeners: { ready: () => void heard.push(laid.ready), launch: (detail) => heard.push(detail) },
    })
    laid.show({ attributes, grant: { address: location.href } })
    changed.mockClear()
    laid.element!.dispatchEvent(new CustomEvent('ready'))
    laid.element!.dispatchEvent(new CustomEvent('launch', { detail: { username: 'gh_0123456789ab' } }))
    expect(heard).toEqual([true, { username: 'gh_0123456789ab' }])
    expect(changed).toHaveBeenCalledTimes(1)
  })

  test.each([
    ['tag-never-ready', '', 40],
    ['url-changed', '#before', 40],
    ['tag-without-size', '', 0],
  ])('without a word of the client: %s, and no taps', (reason, hash, height) => {
    vi.mocked(Element.prototype.getBoundingClientRect).mockImplementation(() => new DOMRect(0, 0, 120, height))
    const { laid } = lay({ patience: 3000 })
    laid.show({ attributes, grant: { address: location.href + hash } })
    vi.advanceTimersByTime(2999)
    expect(laid.trouble).toBeUndefined()
    vi.advanceTimersByTime(1)
    expect(laid.trouble).toMatchObject({ reason, error: { code: reason, api: tag } })
    expect(laid.element!.style.visibility).toBe('hidden')
    laid.element!.dispatchEvent(new CustomEvent('ready'))
    expect(laid.trouble).toBeUndefined()
    expect(laid.element!.style.visibility).toBe('')
  })

  test('a client that never says ready is not waited for, nor a tag that has no grant yet', () => {
    const { laid } = lay({ silent: true })
    laid.show({ attributes, grant: { address: location.href } })
    vi.advanceTimersByTime(60_000)
    expect(laid.trouble).toBeUndefined()
    const other = lay()
    other.laid.show({ attributes })
    vi.advanceTimersByTime(60_000)
    expect(other.laid.trouble).toBeUndefined()
  })

  test('a label names it once that is said', () => {
    let label: string | undefined
    const { laid } = lay({ label: (): string | undefined => label })
    laid.show({ attributes })
    label = 'Order "tea" & more'
    laid.redraw()
    vi.advanceTimersByTime(100)
    expect(laid.element!.querySelector('script')!.text).toContain('>Order "tea" &amp; more</button>')
  })

  test('what is ended follows nothing any more', async () => {
    const { laid, stop } = lay()
    laid.show({ attributes })
    const before = laid.element
    stop()
    content().textContent = 'Order coffee'
    await vi.advanceTimersByTimeAsync(1000)
    expect(laid.element).toBe(before)
  })
})

describe('what the tags say, read', () => {
  test('an error keeps its detail whole, and the code tells a tag that is not bound', () => {
    const detail = { errMsg: 'launch:fail_check fail' }
    expect(tagError(tag, detail)).toMatchObject({ code: 'launch-not-bound', api: tag, raw: detail })
    expect(tagError(tag, undefined)).toMatchObject({ code: 'launch-failed' })
  })

  test('a subscription is JSON within JSON, and its failures have numbers', () => {
    const subscribeDetails = JSON.stringify({ tea: JSON.stringify({ status: 'accept' }), ad: '{"status":"reject"}' })
    expect(readSubscribe({ subscribeDetails })).toEqual({
      statuses: { tea: 'accept', ad: 'reject' },
      accepted: ['tea'],
    })
    expect(readSubscribe({ subscribeDetails: '{' })).toBeUndefined()
    expect(subscribeCode({ errCode: '20004' })).toBe('subscribe-switched-off')
  })

  test('a link that would run as code is refused', async () => {
    await expect(followLink('java\nscript:alert(1)')).rejects.toMatchObject({ code: 'bad-argument', api: 'link' })
  })
})
