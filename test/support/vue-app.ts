import { createWove, useWechat, type Wechat, type WoveOptions } from '@wove/vue'
import { onTestFinished, vi } from 'vitest'
import { type App, type Component, createApp, h, nextTick, type Plugin } from 'vue'
import { type FakeClient, fakeClient } from './fake-client.ts'

export interface TestApp {
  app: App
  /** What the page shows. */
  root: HTMLElement
  wechat: Wechat
  client: FakeClient
  /** The open tags on the page. */
  tags(): HTMLElement[]
  /** The one open tag on the page. */
  tag(): HTMLElement
  /** Lets everything that is on its way arrive. */
  settle(): Promise<void>
}

export interface TestAppOptions {
  options?: Partial<WoveOptions>
  userAgent?: string
  /** What the client names as granted; `undefined` names nothing. */
  granted?: readonly string[] | string | undefined
  plugins?: readonly Plugin[]
}

export const signature = { appId: 'wx1', timestamp: 1, nonceStr: 'n', signature: 's' }

/** An app with the plugin in a page of a recording client. Fake timers have to be on; taken down after the test. */
export async function mountApp(
  page: Component,
  { options, userAgent, granted, plugins = [] }: TestAppOptions = {},
): Promise<TestApp> {
  forgetPage()
  const client = fakeClient(userAgent ? { userAgent } : {})
  client.answers('preVerifyJSAPI', {
    err_msg: 'preVerifyJSAPI:ok',
    ...(granted && { verifyOpenTagList: granted }),
  })
  let wechat: Wechat | undefined
  const app = createApp({
    setup() {
      wechat = useWechat()
      return () => h(page)
    },
  })
  app.use(createWove({ signature: async () => signature, ...options }))
  for (const each of plugins) app.use(each)
  const root = document.body.appendChild(document.createElement('div'))
  app.mount(root)
  onTestFinished(() => {
    app.unmount()
    root.remove()
  })
  const tags = () =>
    [...root.querySelectorAll<HTMLElement>('*')].filter(({ localName }) => localName.startsWith('wx-open-'))
  await settle()
  return { app, root, wechat: wechat!, client, tags, tag: () => tags()[0]!, settle }
}

/** Lets everything that is on its way arrive, without the seconds that a tag is waited for. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 4; round++) {
    await vi.advanceTimersByTimeAsync(30)
    await nextTick()
  }
}

/** A page of its own for each test: the one instance of the jssdk and what it keeps. */
export function forgetPage(): void {
  Reflect.deleteProperty(globalThis, Symbol.for('wove.jssdk'))
  sessionStorage.clear()
}

/** The tag says something, as the client would. */
export function say(tag: HTMLElement, event: string, detail?: unknown): void {
  // The client's events need not bubble.
  tag.dispatchEvent(new CustomEvent(event, { detail }))
}
