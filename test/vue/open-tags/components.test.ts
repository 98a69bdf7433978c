import type { WxErrorCode } from '@wove/core'
import { type AudioState, WxAudio, WxLaunchApp, WxLaunchWeapp, WxSubscribe } from '@wove/vue/open-tags'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { defineComponent, h, nextTick, ref, shallowRef } from 'vue'
import { userAgents } from '../../support/fake-client.ts'
import { fakeLayout } from '../../support/layout.ts'
import { mountApp, say, settle } from '../../support/vue-app.ts'

beforeEach(() => {
  vi.useFakeTimers()
  history.replaceState(null, '', '/')
  fakeLayout()
  return () => vi.useRealTimers()
})

const attributesOf = (tag: HTMLElement) =>
  Object.fromEntries([...tag.attributes].filter(({ name }) => name !== 'style').map(({ name, value }) => [name, value]))

describe('WxLaunchWeapp', () => {
  const launch = async (props: InstanceType<typeof WxLaunchWeapp>['$props']) =>
    mountApp(defineComponent(() => () => h(WxLaunchWeapp, props, { default: () => h('button', 'Order') })))

  test.each<[InstanceType<typeof WxLaunchWeapp>['$props'], Record<string, string>]>([
    [{ appid: 'wx1' }, { appid: 'wx1' }],
    [{ username: 'gh_1' }, { username: 'gh_1' }],
    [
      { appid: 'wx1', path: 'pages/a?id=1&b=2', envVersion: 'trial' },
      { appid: 'wx1', path: 'pages/a?id=1&b=2', 'env-version': 'trial' },
    ],
    [
      { appid: 'wx1', extraData: { from: '"h5"', id: 7 } },
      { appid: 'wx1', 'extra-data': '{"from":"\\"h5\\"","id":7}' },
    ],
    [
      { appid: 'wx1', path: 'pages/a?id=1', htmlSuffix: true },
      { appid: 'wx1', path: 'pages/a.html?id=1' },
    ],
    [
      { appid: 'wx1', path: 'pages/a.html', htmlSuffix: true },
      { appid: 'wx1', path: 'pages/a.html' },
    ],
    [
      { appid: 'wx1', path: 'pages/a', htmlSuffix: true },
      { appid: 'wx1', path: 'pages/a.html' },
    ],
  ])('%j becomes %j', async (props, attributes) => {
    const { tag } = await launch(props)
    expect(tag().localName).toBe('wx-open-launch-weapp')
    expect(attributesOf(tag())).toEqual(attributes)
  })

  test('says ready and launch with what the client says', async () => {
    const onReady = vi.fn()
    const onLaunch = vi.fn()
    const { tag } = await launch({ appid: 'wx1', onReady, onLaunch })
    say(tag(), 'ready')
    say(tag(), 'launch', { userName: 'gh_1', path: 'pages/a' })
    expect(onReady).toHaveBeenCalledOnce()
    expect(onLaunch).toHaveBeenCalledWith({ userName: 'gh_1', path: 'pages/a' })
  })

  test('a link that would run as code is refused', async () => {
    const onError = vi.fn()
    const page = defineComponent(
      () => () =>
        h(
          WxLaunchWeapp,
          { appid: 'wx1', link: ' java\nscript:alert(1)', onError },
          { default: () => h('button', 'Order') },
        ),
    )
    const { root } = await mountApp(page, { userAgent: 'Mozilla/5.0 Chrome/120' })
    root.querySelector('button')!.click()
    await settle()
    expect(onError).toHaveBeenCalledWith(expect.objectContaining({ code: 'bad-argument' }))
  })
})

describe('WxLaunchApp', () => {
  test('appid and extinfo travel as they are, quotes and all', async () => {
    const extinfo = '{"id":7,"text":"<b>\'hi\'</b>"}'
    const { tag } = await mountApp(defineComponent(() => () => h(WxLaunchApp, { appid: 'wx2', extinfo })))
    expect(attributesOf(tag())).toEqual({ appid: 'wx2', extinfo })
  })

  test.each<[unknown, WxErrorCode, string]>([
    [{ errMsg: 'launch:fail', appId: 'wx2' }, 'launch-failed', 'wx-open-launch-app: launch:fail'],
    [{ errMsg: 'launch:fail_check fail' }, 'launch-not-bound', 'wx-open-launch-app: launch:fail_check fail'],
    [{}, 'launch-failed', 'wx-open-launch-app: launch-failed'],
    [undefined, 'launch-failed', 'wx-open-launch-app: launch-failed'],
  ])('the failure %j is %s', async (detail, code, message) => {
    const onError = vi.fn()
    const { tag } = await mountApp(defineComponent(() => () => h(WxLaunchApp, { appid: 'wx2', onError })))
    say(tag(), 'error', detail)
    expect(onError).toHaveBeenCalledWith(expect.objectContaining({ code, message, raw: detail ?? null }))
  })

  test('where it cannot work a tap follows the deep link, then the store', async () => {
    const page = defineComponent(
      () => () =>
        h(WxLaunchApp, { appid: 'wx2', link: '#tea', store: '#store' }, { default: () => h('button', 'Open') }),
    )
    const { root } = await mountApp(page, { userAgent: 'Mozilla/5.0 Chrome/120' })
    root.querySelector('button')!.click()
    await settle()
    expect(location.hash).toBe('#tea')
    await vi.advanceTimersByTimeAsync(2500)
    expect(location.hash).toBe('#store')
  })

  test('the store alone is a link, too, and the fallback slot can open it', async () => {
    const page = defineComponent(
      () => () =>
        h(
          WxLaunchApp,
          { appid: 'wx2', store: '#store' },
          { fallback: ({ open }: { open: () => void }) => h('button', { onClick: open }, 'Get it') },
        ),
    )
    const { root } = await mountApp(page, { userAgent: 'Mozilla/5.0 Chrome/120' })
    root.querySelector('button')!.click()
    await settle()
    expect(location.hash).toBe('#store')
  })
})

describe('WxSubscribe', () => {
  const subscribe = async (template: string | readonly string[] = 'T1') => {
    const onSuccess = vi.fn()
    const onError = vi.fn()
    const page = await mountApp(defineComponent(() => () => h(WxSubscribe, { template, onSuccess, onError })))
    return { ...page, onSuccess, onError }
  }
  const twice = (statuses: Record<string, string>) =>
    JSON.stringify(Object.fromEntries(Object.entries(statuses).map(([id, status]) => [id, JSON.stringify({ status })])))

  test.each([
    ['T1', 'T1'],
    [['T1'], 'T1'],
    [['T1', 'T2', 'T3'], 'T1,T2,T3'],
  ])('the template %j travels as %s', async (template, attribute) => {
    const { tag } = await subscribe(template)
    expect(tag().getAttribute('template')).toBe(attribute)
  })

  test.each([
    ['accepted', { T1: 'accept' }, ['T1']],
    ['refused', { T1: 'reject' }, []],
    ['partly accepted', { T1: 'accept', T2: 'reject', T3: 'filter' }, ['T1']],
    ['cancelled', { T1: 'cancel', T2: 'cancel' }, []],
  ])('%s: each template has its answer', async (_, statuses, accepted) => {
    const { tag, onSuccess } = await subscribe()
    say(tag(), 'success', { errMsg: 'subscribe:ok', subscribeDetails: twice(statuses) })
    expect(onSuccess).toHaveBeenCalledWith({ statuses, accepted })
  })

  test.each([
    ['one layer of text', JSON.stringify({ T1: { status: 'accept' } })],
    ['no text at all', { T1: { status: 'accept' } }],
    ['text within a table', { T1: '{"status":"accept"}' }],
  ])('details as %s are read, too', async (_, subscribeDetails) => {
    const { tag, onSuccess } = await subscribe()
    say(tag(), 'success', { subscribeDetails })
    expect(onSuccess).toHaveBeenCalledWith({ statuses: { T1: 'accept' }, accepted: ['T1'] })
  })

  test.each([{}, undefined, { subscribeDetails: '{' }, { subscribeDetails: '{"T1":"{\\"status\\":\\"maybe\\"}"}' }])(
    'a success that says nothing (%j) is an error that says so',
    async (detail) => {
      const { tag, onSuccess, onError } = await subscribe()
      say(tag(), 'success', detail)
      expect(onSuccess).not.toHaveBeenCalled()
      expect(onError).toHaveBeenCalledWith(expect.objectContaining({ code: 'unreadable-answer' }))
    },
  )

  test.each<[string | number, WxErrorCode]>([
    ['10001', 'subscribe-empty'],
    ['10002', 'subscribe-network'],
    ['10003', 'subscribe-network'],
    ['10004', 'subscribe-bad-template'],
    ['10005', 'subscribe-hidden'],
    ['20001', 'subscribe-unknown-template'],
    ['20002', 'subscribe-mixed-kinds'],
    ['20003', 'subscribe-too-many'],
    ['20004', 'subscribe-switched-off'],
    [20005, 'subscribe-banned'],
    ['99999', 'failed'],
  ])('the error %j is %s, with the answer kept whole', async (errCode, code) => {
    const { tag, onError } = await subscribe()
    const detail = { errMsg: 'subscribe:fail', errCode }
    say(tag(), 'error', detail)
    expect(onError).toHaveBeenCalledWith(expect.objectContaining({ code, raw: detail, api: 'wx-open-subscribe' }))
  })
})

describe('WxAudio', () => {
  const audio = { src: 'https://a.b/tea.mp3', title: 'Tea', singer: 'Li', episode: '3', cover: 'https://a.b/tea.jpg' }

  test('its attributes travel, and the slot follows the sound', async () => {
    const heard: [string, AudioState][] = []
    const hear = (name: string) => (state: AudioState) => heard.push([name, state])
    const page = defineComponent(
      () => () =>
        h(
          WxAudio,
          {
            ...audio,
            onPlay: hear('play'),
            onPause: hear('pause'),
            onTimeupdate: hear('time'),
            onEnded: hear('ended'),
          },
          {
            default: ({ playing, currentTime, duration }: AudioState) =>
              h('button', `${playing ? 'Pause' : 'Play'} ${currentTime}/${duration}`),
          },
        ),
    )
    const { root, tag } = await mountApp(page)
    expect(attributesOf(tag())).toEqual(audio)
    expect(root.querySelector('button')!.textContent).toBe('Play 0/0')
    say(tag(), 'canplay', { duration: 60 })
    say(tag(), 'play')
    say(tag(), 'timeupdate', { currentTime: 7.5 })
    await nextTick()
    expect(root.querySelector('button')!.textContent).toBe('Pause 7.5/60')
    Object.assign(tag(), { currentTime: 59 })
    say(tag(), 'pause')
    await nextTick()
    expect(root.querySelector('button')!.textContent).toBe('Play 59/60')
    say(tag(), 'ended', {})
    expect(heard.map(([name]) => name)).toEqual(['play', 'time', 'pause', 'ended'])
  })

  test('play() and pause() reach the element', async () => {
    const player = shallowRef<{ play(): void; pause(): void }>()
    const page = defineComponent(
      () => () => h(WxAudio, { src: audio.src, ref: (own) => (player.value = own as never) }),
    )
    const { tag } = await mountApp(page, { userAgent: userAgents.ios })
    const play = vi.fn()
    const pause = vi.fn()
    Object.assign(tag(), { play, pause })
    player.value!.play()
    player.value!.pause()
    expect(play).toHaveBeenCalledOnce()
    expect(pause).toHaveBeenCalledOnce()
  })

  test('a tag that was made anew plays nothing', async () => {
    const page = defineComponent(
      () => () => h(WxAudio, { src: audio.src }, { default: ({ playing }: AudioState) => h('p', String(playing)) }),
    )
    const { root, tag, wechat } = await mountApp(page)
    say(tag(), 'play')
    await nextTick()
    expect(root.querySelector('p')!.textContent).toBe('true')
    history.pushState(null, '', '/anew')
    void wechat.verify()
    await settle()
    expect(root.querySelector('p')!.textContent).toBe('false')
  })
})

describe('every tag', () => {
  test('is asked for by itself, together with the other tags of the page, in one verification', async () => {
    const page = defineComponent(() => () => [h(WxSubscribe, { template: 'T1' }), h(WxAudio, { src: 'https://a.b/c' })])
    const { client } = await mountApp(page)
    const asked = client.named('preVerifyJSAPI').map(({ args }) => args.verifyOpenTagList)
    expect(asked).toEqual([['wx-open-subscribe', 'wx-open-audio']])
  })

  test('that comes later is asked for then, without another request for a signature', async () => {
    const later = ref(false)
    const page = defineComponent(() => () => [
      h(WxSubscribe, { template: 'T1' }),
      later.value ? h(WxLaunchApp, { appid: 'wx2' }) : undefined,
    ])
    const source = vi.fn(async () => ({ appId: 'wx1', timestamp: 1, nonceStr: 'n', signature: 's' }))
    const { client, tags } = await mountApp(page, { options: { signature: source } })
    later.value = true
    await nextTick()
    // The page is verified, but not for this one: the client would refuse it.
    expect(tags()).toHaveLength(1)
    await settle()
    expect(client.named('preVerifyJSAPI').at(-1)?.args.verifyOpenTagList).toEqual([
      'wx-open-subscribe',
      'wx-open-launch-app',
    ])
    expect(source).toHaveBeenCalledOnce()
    expect(tags()).toHaveLength(2)
  })

  test('follows its props', async () => {
    const path = ref('a')
    const { tag } = await mountApp(defineComponent(() => () => h(WxLaunchWeapp, { appid: 'wx1', path: path.value })))
    const first = tag()
    path.value = 'b'
    await settle()
    expect(tag().getAttribute('path')).toBe('b')
    expect(tag()).not.toBe(first)
  })

  test('can stand within a line of text', async () => {
    const page = defineComponent(
      () => () => h('p', ['Please ', h(WxSubscribe, { template: 'T1', as: 'span' }, { default: () => 'subscribe' })]),
    )
    const { root } = await mountApp(page)
    expect(root.querySelector('div')).toBeNull()
    expect(root.textContent).toContain('Please subscribe')
  })
})
