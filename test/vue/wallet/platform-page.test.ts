import { usePlatformPage } from '@wove/vue/wallet'
import { beforeEach, expect, test, vi } from 'vitest'
import { settle } from '../../support/vue-app.ts'
import { useInPage } from '../../support/wallet.ts'

beforeEach(() => {
  vi.useFakeTimers()
  return () => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  }
})

const url = 'https://mp.weixin.qq.com/bizmall/authinvoice?action=list'
const key = 'wove.visit.page'

test('the own server makes the address, for this page to come back to', async () => {
  history.replaceState(null, '', '/bill?x=1#part')
  const opened: string[] = []
  const visit = vi.fn(async () => ({ id: '7', url }))
  const { it } = await useInPage(() =>
    usePlatformPage({ visit, result: async () => undefined, open: (each) => opened.push(each) }),
  )
  expect(await it.go()).toEqual({ kind: 'left' })
  expect(opened).toEqual([url])
  expect(visit).toHaveBeenCalledWith('http://localhost:3000/bill?x=1', expect.anything())
  expect(sessionStorage.getItem(key)).toBe('"7"')
})

test.each(['javascript:alert(1)', 'weixin://x', '/path', ''])('the page is not left for "%s"', async (bad) => {
  const open = vi.fn()
  const { it } = await useInPage(() =>
    usePlatformPage({ visit: async () => ({ id: '7', url: bad }), result: async () => undefined, open }),
  )
  expect(await it.go()).toMatchObject({ kind: 'failed', error: { code: 'bad-argument' } })
  expect(open).not.toHaveBeenCalled()
  expect(sessionStorage.getItem(key)).toBeNull()
})

/** The page that one comes back to. */
const back = (result: (id: string) => Promise<{ title: string } | undefined>) =>
  useInPage(() => {
    sessionStorage.setItem(key, '"7"')
    return usePlatformPage({ visit: async () => ({ id: '8', url }), result })
  })

test('the page that one comes back to asks by itself, and again while the server does not know', async () => {
  const answers = [undefined, undefined, { title: '织网' }]
  const result = vi.fn(async () => answers.shift())
  const { it } = await back(result)
  expect(it.status.value).toBe('asking')
  await vi.advanceTimersByTimeAsync(3000)
  expect(it.status.value).toBe('ok')
  expect(it.value.value).toEqual({ title: '织网' })
  expect(result).toHaveBeenCalledWith('7', expect.anything())
  expect(sessionStorage.getItem(key)).toBeNull()
})

test('who did not agree looks like one whose answer is still on its way', async () => {
  const { it } = await back(async () => undefined)
  await vi.advanceTimersByTimeAsync(20_000)
  expect(it.status.value).toBe('pending')
  expect(it.cancelled.value).toBe(true)
  it.forget()
  expect(it.status.value).toBe('idle')
  expect(await it.check()).toBeUndefined()
})

test('a server that does not answer is a failure, which can be asked again', async () => {
  let up = false
  const { it } = await back(async () => {
    if (!up) throw new Error('down')
    return { title: '织网' }
  })
  await vi.advanceTimersByTimeAsync(20_000)
  expect(it.error.value?.code).toBe('page-unreachable')
  up = true
  expect(await it.check()).toEqual({ kind: 'ok', value: { title: '织网' } })
  expect(it.error.value).toBeUndefined()
})

test('a page that is restored from the cache asks, too', async () => {
  const { it } = await useInPage(() =>
    usePlatformPage({ visit: async () => ({ id: '7', url }), result: async () => 'done', open: () => {} }),
  )
  await it.go()
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
  await settle()
  expect(it.value.value).toBe('done')
})

test('a second tap makes no second address', async () => {
  const visit = vi.fn(async () => ({ id: '7', url }))
  const { it } = await useInPage(() => usePlatformPage({ visit, result: async () => undefined, open: () => {} }))
  await Promise.all([it.go(), it.go()])
  expect(visit).toHaveBeenCalledTimes(1)
})
