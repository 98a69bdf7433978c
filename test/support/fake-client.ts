import { onTestFinished, vi } from 'vitest'

/** A call as it crossed the bridge. */
export interface WireCall {
  name: string
  args: Record<string, unknown>
  answer: (raw: unknown) => void
}

export interface FakeClient {
  /** What was called, in order. */
  readonly calls: readonly WireCall[]
  /** The calls of one native name. */
  named(name: string): WireCall[]
  /** Answers every later call of a native name by itself. `'silence'` never answers. */
  answers(name: string, answer: unknown): void
  /** Fires an event that the page listens to. */
  fire(event: string, data: unknown): void
}

export const userAgents = {
  ios: 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 MicroMessenger/8.0.49(0x18003137) NetType/WIFI Language/zh_CN',
  android:
    'Mozilla/5.0 (Linux; Android 14; V2307A; wv) AppleWebKit/537.36 Chrome/116.0.0.0 Mobile Safari/537.36 XWEB/1160117 MicroMessenger/8.0.48.2580(0x28003052) WeChat/arm64 Weixin NetType/WIFI',
} as const

/**
 * A bridge that records, and answers what it is told: for tests that look at the wire. The simulator is for those that
 * want a client. Taken out of the page when the test is over.
 */
export function fakeClient({
  userAgent = userAgents.android,
  bridge = true,
}: { userAgent?: string; bridge?: boolean } = {}): FakeClient & {
  arrive(): void
} {
  const calls: WireCall[] = []
  const answers = new Map<string, unknown>([['preVerifyJSAPI', { err_msg: 'preVerifyJSAPI:ok' }]])
  const handlers = new Map<string, (data: unknown) => unknown>()

  const object = {
    invoke(name: string, args: Record<string, unknown>, callback: (raw: unknown) => void) {
      calls.push({ name, args, answer: callback })
      const answer = answers.get(name)
      if (answer !== undefined && answer !== 'silence') {
        setTimeout(() => callback(typeof answer === 'function' ? answer(args) : answer), 1)
      }
    },
    on: (event: string, handler: (data: unknown) => unknown) => void handlers.set(event, handler),
  }

  vi.stubGlobal('navigator', { userAgent, platform: '', maxTouchPoints: 5, language: 'en' })
  const arrive = () => {
    vi.stubGlobal('WeixinJSBridge', object)
    document.dispatchEvent(new Event('WeixinJSBridgeReady'))
  }
  if (bridge) arrive()
  onTestFinished(() => {
    vi.unstubAllGlobals()
  })

  return {
    calls,
    named: (name) => calls.filter((call) => call.name === name),
    answers: (name, answer) => void answers.set(name, answer),
    fire: (event, data) => void handlers.get(event)?.(data),
    arrive,
  }
}
