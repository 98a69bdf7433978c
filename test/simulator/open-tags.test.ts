import type { Switches } from '@wove/simulator/client'
import { simulateWechat, type SimulatedWechat, type SimulateOptions } from '@wove/simulator/vitest'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { verify } from './raw-bridge.ts'

const button = '<button style="height:40px">Open</button>'
const inScript = `<script type="text/wxtag-template">${button}</script>`
const weapp = (content = inScript) =>
  `<wx-open-launch-weapp username="gh_1" path="pages/a.html">${content}</wx-open-launch-weapp>`

vi.spyOn(console, 'warn').mockImplementation(() => {})
afterEach(() => {
  document.body.innerHTML = ''
  history.replaceState(null, '', '/')
})

/** A page with this markup, verified for the tags. */
async function page(html: string, options: SimulateOptions = {}, tags = allTags, apis = ['checkJsApi']) {
  const wechat = simulateWechat(options)
  document.body.innerHTML = html
  await verify(wechat, apis, undefined, tags)
  await vi.waitFor(() => expect(wechat.tags()[0]?.state).not.toBe('waiting'))
  return wechat
}

const allTags = ['wx-open-launch-weapp', 'wx-open-launch-app', 'wx-open-subscribe', 'wx-open-audio']

/** Taps the first tag and gives the events that came, with their details. */
async function tapped(wechat: SimulatedWechat) {
  const { element, tap } = wechat.tags()[0]!
  const events: [string, unknown][] = []
  for (const type of ['launch', 'error', 'success']) {
    element.addEventListener(type, (event) => events.push([type, (event as CustomEvent<unknown>).detail]))
  }
  await tap()
  return events
}

const reason = (wechat: SimulatedWechat) => wechat.tags()[0]?.reason?.en

describe('an open tag', () => {
  test.each([
    ['script', inScript],
    ['template', `<template>${button}</template>`],
  ])('shows what stands in its %s and says ready', async (_, content) => {
    const ready = vi.fn<() => void>()
    document.addEventListener('ready', ready, { capture: true, once: true })
    const wechat = await page(weapp(content))
    expect(wechat.tags()[0]).toMatchObject({ api: 'wx-open-launch-weapp', state: 'ready' })
    expect(wechat.tags()[0]!.element.shadowRoot!.querySelector('button')?.textContent).toBe('Open')
    expect(ready).toHaveBeenCalledOnce()
  })

  test('waits for the verification, and for the next one after a route change', async () => {
    const wechat = simulateWechat()
    document.body.innerHTML = weapp()
    await vi.waitFor(() => expect(reason(wechat)).toContain('has not been verified'))
    await verify(wechat, ['checkJsApi'], undefined, allTags)
    await vi.waitFor(() => expect(wechat.tags()[0]?.state).toBe('ready'))

    history.pushState(null, '', '/other')
    dispatchEvent(new Event('popstate'))
    expect(wechat.tags()[0]?.state).toBe('waiting')
    expect(reason(wechat)).toContain('The address has changed')

    wechat.profile('android')
    await verify(wechat, ['checkJsApi'], await wechat.sign(), allTags)
    await vi.waitFor(() => expect(wechat.tags()[0]?.state).toBe('ready'))
  })

  test.each<[string, string, SimulateOptions, string[]?, string[]?]>([
    ['it is not in openTagList', 'not in the openTagList', {}, ['wx-open-subscribe']],
    ['no method is asked for', 'jsApiList is empty', {}, allTags, []],
    ['the account is a test account', 'verified service account', { accounts: [account('test')] }],
    ['the account is a subscription account', 'verified service account', { accounts: [account('subscription')] }],
    ['the client is a desktop', 'draws no open tags', { profile: 'windows' }],
    ['the page stands in a mini program', 'draws no open tags', { profile: 'miniprogram' }],
    ['the client is too old for iOS 15', '8.0.8 at least', { switches: { version: '8.0.7' } }],
    ['the client is too old', '7.0.12 at least', { profile: 'android', switches: { version: '7.0.11.1' } }],
  ])('stays empty and says why when %s', async (_, says, options, tags, apis) => {
    const wechat = await page(weapp(), options, tags, apis)
    expect(wechat.tags()[0]?.state).toBe('refused')
    expect(reason(wechat)).toContain(says)
    expect(wechat.tags()[0]!.element.shadowRoot!.innerHTML).toBe('')
    expect(await tapped(wechat)).toEqual([])
  })

  test('needs no method in jsApiList with the other value of the switch', async () => {
    const wechat = await page(weapp(), { switches: { tagsNeedApis: false } }, allTags, [])
    expect(wechat.tags()[0]?.state).toBe('ready')
  })

  test.each([
    ['there is no template', '<button>Open</button>', 'There is no template'],
    ['the template is empty', '<script type="text/wxtag-template"> </script>', 'The template is empty'],
  ])('stays empty and says why when %s', async (_, content, says) => {
    expect(reason(await page(weapp(content)))).toContain(says)
  })

  test('names the template whose children a framework has appended beside its content', async () => {
    const tag = document.createElement('wx-open-launch-weapp')
    tag.setAttribute('username', 'gh_1')
    const template = document.createElement('template')
    template.append(document.createElement('button'))
    tag.append(template)
    const wechat = simulateWechat()
    document.body.append(tag)
    await verify(wechat, ['checkJsApi'], undefined, allTags)
    await vi.waitFor(() => expect(reason(wechat)).toContain('not in its content'))
  })

  test('works in the first client of HarmonyOS, whose version is 1.0.3', async () => {
    expect((await page(weapp(), { profile: 'harmonyOld' })).tags()[0]?.state).toBe('ready')
  })

  test('is not tapped by a script', async () => {
    const wechat = await page(weapp())
    wechat.next('wx-open-launch-weapp', { launched: true })
    const launched = vi.fn<() => void>()
    const { element } = wechat.tags()[0]!
    element.addEventListener('launch', launched)
    element.shadowRoot!.querySelector('button')!.click()
    await Promise.resolve()
    expect(launched).not.toHaveBeenCalled()
  })

  test('tells the document when it is not allowed, after the page has heard of its config', async () => {
    const heard: string[] = []
    document.addEventListener(
      'WeixinOpenTagsError',
      (event) => heard.push((event as CustomEvent<{ errMsg: string }>).detail.errMsg),
      { once: true },
    )
    await page(weapp(), { accounts: [account('test')] })
    expect(heard).toEqual(['没有下列开放标签的权限：wx-open-launch-weapp，请检查是否符合条件'])
  })
})

describe('its events', () => {
  test('launching a mini program', async () => {
    const wechat = await page(weapp())
    wechat.next('wx-open-launch-weapp', { launched: true })
    expect(await tapped(wechat)).toEqual([['launch', { userName: 'gh_1', path: 'pages/a.html' }]])
    wechat.next('wx-open-launch-weapp', { launched: false })
    expect(await tapped(wechat)).toEqual([['error', { errMsg: 'launch:fail', userName: 'gh_1', path: 'pages/a.html' }]])
    wechat.next('wx-open-launch-weapp', 'cancel')
    expect(await tapped(wechat)).toEqual([])
  })

  test('launching an app works by the way the person came', async () => {
    const html = `<wx-open-launch-app appid="wxapp" extinfo="x=1">${inScript}</wx-open-launch-app>`
    const wechat = await page(html)
    wechat.next('wx-open-launch-app', { launched: true })
    expect(await tapped(wechat)).toEqual([['launch', { appId: 'wxapp', extInfo: 'x=1' }]])
    wechat.phone.entry = 'link'
    expect(await tapped(wechat)).toEqual([['error', { errMsg: 'launch:fail', appId: 'wxapp', extInfo: 'x=1' }]])
  })

  test('subscribing answers for each template, in JSON within JSON', async () => {
    const html = `<wx-open-subscribe template="t1,t2">${inScript}</wx-open-subscribe>`
    const wechat = await page(html)
    wechat.next('wx-open-subscribe', { answers: { t2: 'reject' } })
    const [[type, detail]] = (await tapped(wechat)) as [[string, { errMsg: string; subscribeDetails: string }]]
    expect([type, detail.errMsg]).toEqual(['success', 'subscribe:ok'])
    const details = JSON.parse(detail.subscribeDetails) as Record<string, string>
    expect(Object.entries(details).map(([id, text]) => [id, JSON.parse(text)])).toEqual([
      ['t1', { status: 'accept' }],
      ['t2', { status: 'reject' }],
    ])
  })

  test.each(['10002', '10003', '20001', '20002', '20004', '20005'] as const)(
    'subscribing ends with the error %s where the client says so',
    async (errCode) => {
      const wechat = await page(`<wx-open-subscribe template="t1">${inScript}</wx-open-subscribe>`)
      wechat.next('wx-open-subscribe', { errCode })
      expect(await tapped(wechat)).toEqual([['error', { errMsg: 'subscribe:fail', errCode }]])
    },
  )

  test.each<[string, string, Partial<Switches>]>([
    ['', '10001', {}],
    ['a,b,c,d', '20003', {}],
    ['a,b,c,d,e,f', '20003', { subscribeMost: 5 }],
  ])('subscribing to "%s" fails with %s', async (template, errCode, switches) => {
    const html = `<wx-open-subscribe template="${template}">${inScript}</wx-open-subscribe>`
    expect(await tapped(await page(html, { switches }))).toEqual([['error', { errMsg: 'subscribe:fail', errCode }]])
  })
})

function account(kind: 'test' | 'subscription') {
  return { appId: 'wx0123456789abcdef', secret: '0123456789abcdef0123456789abcdef', domains: ['localhost'], kind }
}
