import { explain } from '@wove/core/explain'
import { type OpenTagReason, WxAudio, WxLaunchWeapp, WxSubscribe } from '@wove/vue/open-tags'
import { beforeEach, expect, test, vi } from 'vitest'
import { defineComponent, h, nextTick, shallowRef } from 'vue'
import { userAgents } from '../../support/fake-client.ts'
import { fakeLayout } from '../../support/layout.ts'
import { mountApp, say, settle, signature, type TestAppOptions } from '../../support/vue-app.ts'

beforeEach(() => {
  vi.useFakeTimers()
  history.replaceState(null, '', '/')
  fakeLayout()
  return () => vi.useRealTimers()
})

const button = () => h('button', { 'data-box': '0,0,120,40' }, 'Subscribe')
const unavailable = vi.fn()

/** A page with a tag that shows its reason where it cannot work. */
const page = (content = button) =>
  defineComponent(() => {
    unavailable.mockClear()
    return () =>
      h(
        WxSubscribe,
        { template: 'T1', onUnavailable: unavailable },
        { default: content, fallback: ({ reason }: { reason: OpenTagReason }) => h('em', reason) },
      )
  })

const userAgent = (words: string) => ({ userAgent: `Mozilla/5.0 (${words}` })
const ios = (os: string, version: string) =>
  userAgent(
    `iPhone; CPU iPhone OS ${os} like Mac OS X) AppleWebKit/605.1.15 MicroMessenger/${version}(0x1800) NetType/WIFI`,
  )

test.each<[string, OpenTagReason, TestAppOptions]>([
  ['an ordinary browser', 'not-in-wechat', userAgent('iPhone; CPU iPhone OS 17_5 like Mac OS X) Safari/604.1')],
  ['a mini program around the page', 'in-mini-program', { userAgent: `${userAgents.android} miniProgram/wx12` }],
  [
    'WeChat on Windows',
    'on-desktop',
    userAgent('Windows NT 10.0) MicroMessenger/7.0.20.1781 WindowsWechat(0x63090719)'),
  ],
  ['an old Android client', 'client-too-old', userAgent('Linux; Android 9) MicroMessenger/7.0.10.1580 Weixin')],
  ['iOS 15 with a client before 8.0.8', 'client-too-old', ios('15_1', '8.0.7')],
  ['HarmonyOS before 1.0.3', 'client-too-old', userAgent('Phone; OpenHarmony 5.0) ArkWeb/4.1 MicroMessenger/1.0.2.10')],
])('%s is told as %s', async (_, reason, where) => {
  const { root, tags } = await mountApp(page(), where)
  expect(root.querySelector('em')?.textContent).toBe(reason)
  expect(tags()).toEqual([])
  expect(unavailable).toHaveBeenCalledWith(expect.objectContaining({ code: reason }))
})

test.each<[string, TestAppOptions]>([
  ['iOS 14 with 7.0.12', ios('14_8', '7.0.12')],
  ['iOS 15 with 8.0.8', ios('15_1', '8.0.8')],
  ['iOS 17 with 8.0.10, which is newer than 8.0.8', ios('17_0', '8.0.10')],
  ['HarmonyOS 1.0.3, which counts from 1', userAgent('Phone; OpenHarmony 5.0) ArkWeb/4.1 MicroMessenger/1.0.3.10')],
  ['WeCom, which counts in its own way', userAgent('Linux; Android 14) wxwork/4.1.20 MicroMessenger/7.0.1')],
])('%s gets its tag', async (_, where) => {
  const { root, tags } = await mountApp(page(), where)
  expect(root.querySelector('em')).toBeNull()
  expect(tags()).toHaveLength(1)
})

test('a page within an iframe is told as in-iframe', async () => {
  vi.stubGlobal('top', {})
  Object.defineProperty(window, 'top', { configurable: true, value: {} })
  const { root } = await mountApp(page()).finally(() => Reflect.deleteProperty(window, 'top'))
  expect(root.querySelector('em')?.textContent).toBe('in-iframe')
})

test('a verification that failed is told as not-verified, with its own error', async () => {
  const { root } = await mountApp(page(), { options: { signature: () => Promise.reject(new Error('down')) } })
  expect(root.querySelector('em')?.textContent).toBe('not-verified')
  expect(unavailable).toHaveBeenCalledWith(expect.objectContaining({ code: 'signature-unreachable' }))
})

test('an empty list of grants is told as tag-not-granted', async () => {
  const { root, wechat } = await mountApp(page(), { granted: [] })
  expect(root.querySelector('em')?.textContent).toBe('tag-not-granted')
  expect(wechat.grantOf('wx-open-subscribe')).toBe('not-granted')
})

test('where the client names no grants, the tag is tried', async () => {
  const { tags, wechat } = await mountApp(page())
  expect(tags()).toHaveLength(1)
  expect(wechat.grantOf('wx-open-subscribe')).toBe('cannot-tell')
})

test('an address that cannot be verified any more is told as url-changed', async () => {
  let broken = false
  const source = () => (broken ? Promise.reject(new Error('down')) : Promise.resolve(signature))
  const { root, tags } = await mountApp(page(), { options: { signature: source } })
  expect(tags()).toHaveLength(1)
  broken = true
  history.pushState(null, '', '/other')
  dispatchEvent(new PopStateEvent('popstate'))
  await settle()
  expect(root.querySelector('em')?.textContent).toBe('url-changed')
  expect(unavailable).toHaveBeenCalledWith(
    expect.objectContaining({ cause: expect.objectContaining({ code: 'signature-unreachable' }) as unknown }),
  )
})

test('an address that other code has changed unseen is told once the tag stays silent', async () => {
  const { root } = await mountApp(page())
  history.pushState(null, '', '/unseen')
  await vi.advanceTimersByTimeAsync(5000)
  expect(root.querySelector('em')?.textContent).toBe('url-changed')
})

test('content without a size is told as tag-without-size', async () => {
  const { root, tag } = await mountApp(page(() => h('button', { 'data-box': '0,0,0,40' })))
  say(tag(), 'ready')
  await vi.advanceTimersByTimeAsync(5000)
  expect(root.querySelector('em')?.textContent).toBe('tag-without-size')
})

test('nothing is said of content in a part of the page that is hidden', async () => {
  const hidden = defineComponent(() => () => h('div', { hidden: true }, h(page())))
  const { root } = await mountApp(hidden)
  await vi.advanceTimersByTimeAsync(20_000)
  expect(root.querySelector('em')).toBeNull()
  root.querySelector('[hidden]')!.removeAttribute('hidden')
  await vi.advanceTimersByTimeAsync(5000)
  expect(root.querySelector('em')?.textContent).toBe('tag-never-ready')
})

test('a tag that never comes is told as tag-never-ready, takes no taps, and may still come', async () => {
  const { root, tag } = await mountApp(page())
  const first = tag()
  await vi.advanceTimersByTimeAsync(4800)
  expect(root.querySelector('em')).toBeNull()
  await vi.advanceTimersByTimeAsync(300)
  expect(root.querySelector('em')?.textContent).toBe('tag-never-ready')
  expect(tag().style.visibility).toBe('hidden')
  say(first, 'ready')
  await nextTick()
  expect(root.querySelector('em')).toBeNull()
  expect(tag().style.visibility).toBe('')
})

test('how long a tag is waited for can be said', async () => {
  const { root } = await mountApp(page(), { options: { openTags: { patience: 60_000 } } })
  await vi.advanceTimersByTimeAsync(59_000)
  expect(root.querySelector('em')).toBeNull()
})

test('WeixinOpenTagsError is told as tags-refused, and a new verification asks again', async () => {
  const { root, tags, wechat } = await mountApp(page())
  const detail = { errMsg: 'checkCompatibility:fail_unsupported' }
  document.dispatchEvent(new CustomEvent('WeixinOpenTagsError', { detail }))
  await settle()
  expect(root.querySelector('em')?.textContent).toBe('tags-refused')
  expect(unavailable).toHaveBeenCalledWith(expect.objectContaining({ code: 'tags-refused', raw: detail }))
  history.pushState(null, '', '/again')
  void wechat.verify()
  await settle()
  expect(tags()).toHaveLength(1)
})

const violation = (blockedURI: string, effectiveDirective = 'frame-src') =>
  document.dispatchEvent(Object.assign(new Event('securitypolicyviolation'), { blockedURI, effectiveDirective }))

test.each(['webcompt', 'webcompt:', 'https://open.weixin.qq.com/frame'])(
  'a policy that blocks %s is told as tag-blocked',
  async (uri) => {
    const { root } = await mountApp(page())
    violation(uri)
    await settle()
    expect(root.querySelector('em')?.textContent).toBe('tag-blocked')
  },
)

test.each([
  ['https://ads.example.com/', 'frame-src'],
  ['https://evilqq.com/', 'frame-src'],
  ['https://open.weixin.qq.com/script.js', 'script-src'],
])('a policy that blocks %s by %s has nothing to do with tags', async (uri, directive) => {
  const { root } = await mountApp(page())
  violation(uri, directive)
  await settle()
  expect(root.querySelector('em')).toBeNull()
})

test('audio on Android is never asked for ready', async () => {
  const audio = defineComponent(
    () => () => h(WxAudio, { src: 'https://a.b/c.mp3', onUnavailable: unavailable }, button),
  )
  const { root, tags } = await mountApp(audio, { userAgent: userAgents.android })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(unavailable).not.toHaveBeenCalled()
  expect(tags()).toHaveLength(1)
  expect(root.querySelector('[inert]')).not.toBeNull()
})

test('audio on iOS is', async () => {
  const audio = defineComponent(
    () => () => h(WxAudio, { src: 'https://a.b/c.mp3', onUnavailable: unavailable }, button),
  )
  await mountApp(audio, { userAgent: userAgents.ios })
  await vi.advanceTimersByTimeAsync(5000)
  expect(unavailable).toHaveBeenCalledWith(expect.objectContaining({ code: 'tag-never-ready' }))
})

test('without a fallback slot the content stays, and a tap follows the link', async () => {
  const link = vi.fn(async () => '#/scheme')
  const content = shallowRef('Order')
  const weapp = defineComponent(
    () => () => h(WxLaunchWeapp, { appid: 'wx1', link }, { default: () => h('button', content.value) }),
  )
  const { root, tags } = await mountApp(weapp, userAgent('X11; Linux x86_64) Chrome/120'))
  expect(tags()).toEqual([])
  expect(root.querySelector('[aria-hidden]')).toBeNull()
  root.querySelector('button')!.click()
  await settle()
  expect(link).toHaveBeenCalledOnce()
  expect(location.hash).toBe('#/scheme')
})

test('in development a badge on the element says the reason and the cure', async () => {
  vi.stubEnv('NODE_ENV', 'development')
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  const { root } = await mountApp(page(), { granted: [] })
  await vi.dynamicImportSettled()
  const badge = root.querySelector('details')!
  expect(badge.querySelector('summary')!.textContent).toBe('tag-not-granted')
  expect(badge.textContent).toContain(explain('tag-not-granted', 'en').cure)
  vi.unstubAllEnvs()
})
