import { WxError } from '@wove/core'
import { chooseImage } from '@wove/jssdk'
import { createWove, useWechat } from '@wove/vue'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { createApp, createSSRApp, defineComponent, h, nextTick } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { fakeClient, userAgents } from '../support/fake-client.ts'
import { forgetPage, mountApp, settle, signature } from '../support/vue-app.ts'

const page = defineComponent(() => {
  const { status, error, environment } = useWechat()
  return () =>
    h('p', `${status.value} ${error.value?.code ?? ''} ${environment.value.os} ${environment.value.container}`)
})

beforeEach(() => {
  vi.useFakeTimers()
  history.replaceState(null, '', '/')
  return () => vi.useRealTimers()
})

describe('the status follows the verification', () => {
  test('verifying, then ready', async () => {
    let answer: (value: typeof signature) => void = () => {}
    const source = () => new Promise<typeof signature>((resolve) => (answer = resolve))
    const { wechat, root } = await mountApp(page, { options: { signature: source } })
    expect(wechat.status.value).toBe('verifying')
    answer(signature)
    await settle()
    expect(root.textContent).toBe('ready  android wechat')
  })

  test('failed, with the error', async () => {
    const source = () => Promise.reject(new WxError('signature-refused', { api: 'signature' }))
    const { root, wechat } = await mountApp(page, { options: { signature: source } })
    expect(root.textContent).toBe('failed signature-refused android wechat')
    expect(wechat.error.value).toBeInstanceOf(WxError)
  })

  test('a second verify() after a failure tries again', async () => {
    let broken = true
    const source = () => (broken ? Promise.reject(new Error('down')) : Promise.resolve(signature))
    const { wechat } = await mountApp(page, { options: { signature: source } })
    expect(wechat.error.value?.code).toBe('signature-unreachable')
    broken = false
    void wechat.verify()
    await settle()
    expect(wechat.status.value).toBe('ready')
    expect(wechat.error.value).toBeUndefined()
  })

  test('outside WeChat it fails at once, and nothing is fetched', async () => {
    const source = vi.fn()
    forgetPage()
    const app = createApp(page)
    app.use(createWove({ signature: source }))
    const root = document.createElement('div')
    app.mount(root)
    await settle()
    expect(root.textContent).toContain('failed not-in-wechat')
    expect(source).not.toHaveBeenCalled()
    app.unmount()
  })

  test("a refusal that a method's own call meets is the page's, too", async () => {
    const { wechat, client } = await mountApp(page)
    expect(wechat.status.value).toBe('ready')
    client.answers('preVerifyJSAPI', { err_msg: 'preVerifyJSAPI:fail_invalid url domain' })
    const call = chooseImage().catch((error: unknown) => error)
    await settle()
    expect(await call).toMatchObject({ code: 'invalid-url-domain' })
    expect(wechat.status.value).toBe('failed')
    expect(wechat.error.value?.code).toBe('invalid-url-domain')
  })

  test('what the app wants to hear itself still reaches it', async () => {
    const heard: string[] = []
    await mountApp(page, { options: { onEvent: ({ kind }) => heard.push(kind) } })
    expect(heard).toEqual(['verify', 'verified'])
  })
})

describe('grantOf() says only what is known', () => {
  const asked = { openTagList: ['wx-open-subscribe'] as const }

  test.each([
    ['a list with the tag', ['wx-open-subscribe'], 'granted'],
    ['the JSON text of one', '["wx-open-subscribe"]', 'granted'],
    ['an empty list', [], 'not-granted'],
    ['no list', undefined, 'cannot-tell'],
  ])('%s', async (_, granted, answer) => {
    const { wechat } = await mountApp(page, { options: asked, granted })
    expect(wechat.grantOf('wx-open-subscribe')).toBe(answer)
    expect(wechat.grantOf('wx-open-audio')).toBe('cannot-tell')
  })
})

describe('on a server', () => {
  test('nothing is verified, and the page hydrates without a mismatch', async () => {
    const source = vi.fn(async () => signature)
    vi.stubGlobal('document', undefined)
    const onServer = createSSRApp(page)
    onServer.use(createWove({ signature: source }))
    const html = await renderToString(onServer)
    vi.unstubAllGlobals()
    expect(html).toBe('<p>idle  unknown browser</p>')
    expect(source).not.toHaveBeenCalled()

    const warn = vi.spyOn(console, 'warn')
    fakeClient({ userAgent: userAgents.ios })
    forgetPage()
    const root = document.createElement('div')
    root.innerHTML = html
    const app = createSSRApp(page)
    app.use(createWove({ signature: source }))
    // The client is ready before the page is hydrated.
    await settle()
    app.mount(root)
    expect(root.textContent).toBe('idle  unknown browser')
    await nextTick()
    expect(root.textContent).toBe('ready  ios wechat')
    expect(warn).not.toHaveBeenCalled()
    app.unmount()
  })
})

test('without the plugin the composables say what is missing', () => {
  const error = vi.spyOn(console, 'warn').mockImplementation(() => {})
  expect(() => createSSRApp(page).mount(document.createElement('div'))).toThrow('app.use(createWove(')
  error.mockRestore()
})
