// What the wrappers before us got wrong (reference: open-tags-and-h5 §6), each by its number there.
import type { OpenTag } from '@wove/jssdk'
import { WxAudio, WxLaunchApp, WxLaunchWeapp, WxSubscribe } from '@wove/vue/open-tags'
import { beforeEach, expect, expectTypeOf, test, vi } from 'vitest'
import { defineComponent, h, KeepAlive, nextTick, ref } from 'vue'
import { userAgents } from '../../support/fake-client.ts'
import { fakeLayout } from '../../support/layout.ts'
import { mountApp, say, settle } from '../../support/vue-app.ts'

let layout: ReturnType<typeof fakeLayout>

beforeEach(() => {
  vi.useFakeTimers()
  history.replaceState(null, '', '/')
  layout = fakeLayout()
  return () => vi.useRealTimers()
})

const button = () => h('button', { 'data-box': '0,0,120,40' }, 'Open')
const weapp = (props: InstanceType<typeof WxLaunchWeapp>['$props'] = {}) =>
  defineComponent(() => () => h(WxLaunchWeapp, { appid: 'wx1', ...props }, { default: button }))
const templateOf = (tag: HTMLElement) => tag.querySelector<HTMLScriptElement>('script[type="text/wxtag-template"]')!

test('1: the template is a real script element, which a Vue 3 template would have dropped', async () => {
  const { tag } = await mountApp(weapp())
  expect(templateOf(tag())).toBeInstanceOf(HTMLScriptElement)
})

test('2: it is a script under every version of Vue, never a div', async () => {
  const { tag } = await mountApp(weapp())
  expect([...tag().children].map(({ localName }) => localName)).toEqual(['script'])
})

test('3: its markup is there for a client that reads innerHTML and for one that reads text', async () => {
  const { tag } = await mountApp(weapp())
  const template = templateOf(tag())
  expect(template.innerHTML).toContain('<button')
  expect(template.text).toBe(template.innerHTML)
})

test('4: a page that is ready is not a tag that is granted', async () => {
  const onUnavailable = vi.fn()
  const { wechat, tags } = await mountApp(weapp({ onUnavailable }), { granted: [] })
  expect(wechat.status.value).toBe('ready')
  expect(tags()).toEqual([])
  expect(onUnavailable).toHaveBeenCalledWith(expect.objectContaining({ code: 'tag-not-granted' }))
})

test('5: the page is not ready before its second verification is', async () => {
  const { wechat, client } = await mountApp(weapp())
  client.answers('preVerifyJSAPI', 'silence')
  history.pushState(null, '', '/second')
  void wechat.verify()
  await settle()
  expect(wechat.status.value).toBe('verifying')
})

test('6: an address that changes is verified again', async () => {
  const { client } = await mountApp(weapp())
  history.pushState(null, '', '/back')
  dispatchEvent(new PopStateEvent('popstate'))
  await settle()
  expect(client.named('preVerifyJSAPI')).toHaveLength(2)
})

test('7: events that do not bubble are heard, each once, however often the tag is made', async () => {
  const onLaunch = vi.fn()
  const { tag, wechat } = await mountApp(weapp({ onLaunch }))
  history.pushState(null, '', '/anew')
  void wechat.verify()
  await settle()
  tag().dispatchEvent(new CustomEvent('launch', { detail: {}, bubbles: false }))
  expect(onLaunch).toHaveBeenCalledOnce()
})

test('8: nothing in an attribute or a text ends it', async () => {
  const nasty = `"><img src=x onerror=alert(1)>'</script>{"a":"b"}`
  const page = defineComponent(
    () => () => h(WxLaunchApp, { appid: 'wx2', extinfo: nasty, label: nasty }, { default: () => nasty }),
  )
  const { tag, root } = await mountApp(page)
  expect(tag().getAttribute('extinfo')).toBe(nasty)
  expect(templateOf(tag()).text).not.toContain('<img')
  expect(root.querySelector('img')).toBeNull()
})

test('9: a tag that is moved or kept alive throws nothing', async () => {
  const shown = ref(true)
  const failed = vi.fn()
  const page = defineComponent(
    () => () => h(KeepAlive, null, { default: () => (shown.value ? h(WxSubscribe, { template: 'T1' }) : h('p')) }),
  )
  const { app, tags } = await mountApp(page)
  app.config.errorHandler = failed
  for (const each of [false, true, false, true]) {
    shown.value = each
    await settle()
  }
  expect(tags()).toHaveLength(1)
  expect(failed).not.toHaveBeenCalled()
})

test('10: a size that was nothing at first is taken on when it comes', async () => {
  const { root, tag } = await mountApp(
    defineComponent(
      () => () => h(WxSubscribe, { template: 'T1' }, { default: () => h('b', { 'data-box': '0,0,0,0' }) }),
    ),
  )
  root.querySelector('b')!.setAttribute('data-box', '0,0,200,60')
  layout.resized()
  await vi.advanceTimersByTimeAsync(100)
  await nextTick()
  expect([tag().style.width, tag().style.height]).toEqual(['200px', '60px'])
  expect(templateOf(tag()).text).toContain('height: 60px')
})

test('11: a prop that changes reaches the tag', async () => {
  const template = ref('T1')
  const { tag } = await mountApp(defineComponent(() => () => h(WxSubscribe, { template: template.value })))
  template.value = 'T2'
  await settle()
  expect(tag().getAttribute('template')).toBe('T2')
})

test('12: an error is told with what the client says, not as an event that shows isTrusted only', async () => {
  const onError = vi.fn()
  const { tag } = await mountApp(weapp({ onError }))
  say(tag(), 'error', { errMsg: 'launch:fail', path: 'pages/a' })
  expect(onError).toHaveBeenCalledWith(
    expect.objectContaining({ code: 'launch-failed', raw: { errMsg: 'launch:fail', path: 'pages/a' } }),
  )
})

test('13: success is not agreement, and its details are JSON within JSON', async () => {
  const onSuccess = vi.fn()
  const { tag } = await mountApp(defineComponent(() => () => h(WxSubscribe, { template: 'accept1', onSuccess })))
  say(tag(), 'success', { errMsg: 'subscribe:ok', subscribeDetails: '{"accept1":"{\\"status\\":\\"reject\\"}"}' })
  expect(onSuccess).toHaveBeenCalledWith({ statuses: { accept1: 'reject' }, accepted: [] })
})

test.each([
  ['Linux; Android 14) MicroMessenger/8.0.9.1 Weixin', 1],
  ['Linux; Android 14) MicroMessenger/10.0.1.1 Weixin', 1],
  ['Phone; OpenHarmony 5.0) ArkWeb/4.1 MicroMessenger/1.0.3.10', 1],
  ['iPhone; CPU iPhone OS 15_0 like Mac OS X) MicroMessenger/8.0.7(0x1800)', 0],
])('14: versions are compared as numbers, by system: %s', async (words, count) => {
  const { tags } = await mountApp(weapp(), { userAgent: `Mozilla/5.0 (${words}` })
  expect(tags()).toHaveLength(count)
})

test('15: two of a kind hear their own events only', async () => {
  const first = vi.fn()
  const second = vi.fn()
  const { tags } = await mountApp(
    defineComponent(() => () => [
      h(WxLaunchWeapp, { appid: 'wx1', onLaunch: first }),
      h(WxLaunchWeapp, { appid: 'wx2', onLaunch: second }),
    ]),
  )
  say(tags()[1]!, 'launch', {})
  expect(first).not.toHaveBeenCalled()
  expect(second).toHaveBeenCalledOnce()
  expect(tags().some(({ id }) => id)).toBe(false)
})

test('16: all four tags are known, and a list of them is not required', () => {
  expectTypeOf<OpenTag>().toEqualTypeOf<
    'wx-open-launch-weapp' | 'wx-open-launch-app' | 'wx-open-subscribe' | 'wx-open-audio'
  >()
  expect([WxLaunchWeapp, WxLaunchApp, WxSubscribe, WxAudio].map(({ name }) => name)).toEqual([
    'WxLaunchWeapp',
    'WxLaunchApp',
    'WxSubscribe',
    'WxAudio',
  ])
})

test('17: a prop of two types takes both, and no third', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  await mountApp(
    defineComponent(() => () => [h(WxSubscribe, { template: 'T1' }), h(WxSubscribe, { template: ['T1'] })]),
  )
  expect(warn).not.toHaveBeenCalled()
  const wrong: unknown = 7
  await mountApp(defineComponent(() => () => h(WxSubscribe, { template: wrong as string })))
  expect(warn.mock.calls.flat().join(' ')).toContain('Expected String | Array, got Number')
})

test('18: what is in the tag has sizes in px and its styles inline', async () => {
  const { tag } = await mountApp(weapp())
  const html = templateOf(tag()).text
  expect(html).toContain('height: 40px')
  expect(html).not.toMatch(/rpx|rem|vw|<style|class=/)
})

test('19: audio does not wait for ready on Android, and its time is read, not called', async () => {
  const onTimeupdate = vi.fn()
  const onUnavailable = vi.fn()
  const page = defineComponent(
    () => () => h(WxAudio, { src: 'https://a.b/c.mp3', onTimeupdate, onUnavailable }, button),
  )
  const { tag } = await mountApp(page, { userAgent: userAgents.android })
  await vi.advanceTimersByTimeAsync(60_000)
  const currentTime = vi.fn()
  Object.assign(tag(), { currentTime, duration: 60 })
  say(tag(), 'timeupdate')
  expect(onUnavailable).not.toHaveBeenCalled()
  expect(currentTime).not.toHaveBeenCalled()
  expect(onTimeupdate).toHaveBeenCalledWith({ playing: false, currentTime: 0, duration: 60 })
})
