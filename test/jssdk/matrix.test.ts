// Every method on every client, whatever it answers. What is expected stands in test/support/js-api-cases.ts and below,
// and comes from the reference (wechat-web-platform §1.3, §1.4, §8.4), not from the declarations.
import { isWxError } from '@wove/core'
import { createJssdk, type Jssdk, type Transport } from '@wove/jssdk'
import { officialScript } from '@wove/jssdk/official-script'
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { fakeClient, type FakeClient } from '../support/fake-client.ts'
import { type ApiCase, apiCases, type Form, goodAnswer } from '../support/js-api-cases.ts'
import { serveOfficialScript } from '../support/official-script.ts'

/** The clients, by what the reference knows of their answers (§6.1, §8.4). */
const clients: readonly { name: string; userAgent: string; form: Form; modern: boolean }[] = [
  {
    name: 'iPhone',
    form: 'objects',
    modern: false,
    userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Mobile/15E148 MicroMessenger/8.0.49(0x18003137)',
  },
  {
    name: 'Android',
    form: 'text',
    modern: false,
    userAgent: 'Mozilla/5.0 (Linux; Android 14; wv) Chrome/116.0.0.0 MicroMessenger/8.0.48.2580(0x28003052) Weixin',
  },
  {
    name: 'HarmonyOS',
    form: 'text',
    modern: true,
    userAgent: 'Mozilla/5.0 (Phone; OpenHarmony 5.1) Chrome/114.0.0.0  ArkWeb/4.1.6.1 Mobile MicroMessenger/8.0.9.39',
  },
  {
    name: 'Windows',
    form: 'objects',
    modern: true,
    userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64) MicroMessenger/7.0.20.1781(0x6700143B) WindowsWechat(0x63090719)',
  },
  {
    name: 'Mac',
    form: 'objects',
    modern: true,
    userAgent: 'Mozilla/5.0 (Macintosh) MicroMessenger/6.8.0(0x16080000) MacWechat/3.3(0x13030013) WindowsWechat',
  },
  {
    name: 'devtools',
    form: 'objects',
    modern: true,
    userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0_3) wechatdevtools/1.06.2504010 MicroMessenger/8.0.5 webview/',
  },
]

const transports: Record<string, (userAgent: string) => Transport | undefined> = {
  bridge: () => undefined,
  'official script': (userAgent) => {
    serveOfficialScript({ userAgent })
    return officialScript()
  },
}

type Expected = { result: unknown } | { code: string }
const payment = ({ api }: ApiCase) => /Pay/.test(api)

/** What the client answers, and how the promise ends. */
const outcomes: Record<
  string,
  { raw: (each: ApiCase, form: Form, modern: boolean) => unknown; expected: (each: ApiCase) => Expected }
> = {
  ok: { raw: goodAnswer, expected: ({ result }) => ({ result }) },
  cancel: {
    raw: ({ api, native }, _, modern) => (modern ? { errMsg: `${api}:cancel` } : { err_msg: `${native}:cancel` }),
    expected: () => ({ code: 'cancelled' }),
  },
  fail: {
    raw: ({ api, native }, _, modern) => (modern ? { errMsg: `${api}:fail` } : { err_msg: `${native}:fail` }),
    expected: ({ failIsResult }) => (failIsResult ? { result: failIsResult } : { code: 'failed' }),
  },
  'permission denied': {
    raw: ({ api }, _, modern) =>
      modern ? { errMsg: `${api}:permission denied` } : { err_msg: 'system:access_denied' },
    expected: () => ({ code: 'permission-denied' }),
  },
  'offline verifying': {
    raw: ({ api }) => ({ errMsg: `${api}:fail, the permission value is offline verifying` }),
    expected: () => ({ code: 'offline-verifying' }),
  },
  silence: {
    raw: () => 'silence',
    expected: ({ waitsFor }) => (waitsFor === 'client' ? { code: 'timeout' } : { code: 'still waiting' }),
  },
  'malformed JSON': {
    raw: ({ native }) => `{"err_msg":"${native}`,
    expected: (each) => ({
      code: payment(each) && each.native !== 'getRecevieBizHongBaoRequest' ? 'payment-unknown' : 'failed',
    }),
  },
  'an empty object': {
    raw: () => ({}),
    expected: ({ empty, api }) => {
      if (empty === 'unreadable') return { code: 'unreadable-answer' }
      if (empty === 'unknown payment') return { code: 'payment-unknown' }
      if (empty === 'failed') return { code: 'failed' }
      return { result: emptyResults[api] }
    },
  },
}

/** What may be missing in an answer without its being unreadable. */
const emptyResults: Record<string, unknown> = {
  openBusinessView: { errCode: 0, extraData: {} },
  openWXDeviceLib: { bluetoothState: '' },
}

const rejections: unknown[] = []
const hear = (error: unknown) => void rejections.push(error)

beforeEach(() => {
  vi.useFakeTimers()
  rejections.length = 0
  process.on('unhandledRejection', hear)
})

afterEach(async () => {
  vi.useRealTimers()
  await new Promise((resolve) => setTimeout(resolve))
  process.off('unhandledRejection', hear)
  if (rejections.length > 0) throw new Error(`nobody looked after ${String(rejections)}`)
})

function page(userAgent: string, transport: Transport | undefined): { client: FakeClient; jssdk: Jssdk } {
  sessionStorage.clear()
  const client = fakeClient({ userAgent })
  const jssdk = createJssdk()
  void jssdk.configure({
    signature: async () => ({ appId: 'wx1', timestamp: 1, nonceStr: 'n', signature: 's' }),
    jsApiList: apiCases.map(({ native }) => native),
    ...(transport && { transport }),
  })
  return { client, jssdk }
}

/** How a call has ended an hour later: nothing waits for ever but a person. */
async function end(jssdk: Jssdk, { declaration, params }: ApiCase): Promise<Expected & { api?: string }> {
  const given = new AbortController()
  onTestFinished(() => given.abort())
  let ended: (Expected & { api?: string }) | undefined
  jssdk.call(declaration, params as never, { signal: given.signal }).then(
    (result) => (ended = { result }),
    (error: unknown) => (ended = isWxError(error) ? { code: error.code, api: error.api } : { code: String(error) }),
  )
  await vi.advanceTimersByTimeAsync(3_600_000)
  return ended ?? { code: 'still waiting' }
}

describe.each(Object.entries(transports))('%s', (_name, makeTransport) => {
  describe.each(clients)('$name', ({ userAgent, form, modern }) => {
    test.each(Object.entries(outcomes))(
      'every method settles as the reference says: %s',
      async (_outcome, { raw, expected }) => {
        const { client, jssdk } = page(userAgent, makeTransport(userAgent))
        await vi.advanceTimersByTimeAsync(10)
        const found: Record<string, unknown> = {}
        const wanted: Record<string, unknown> = {}
        for (const each of apiCases) {
          client.answers(each.native, raw(each, form, modern))
          const ended = await end(jssdk, each)
          const outcome = expected(each)
          found[each.api] = ended
          wanted[each.api] =
            'code' in outcome && outcome.code !== 'still waiting' ? { ...outcome, api: each.api } : outcome
        }
        expect(found).toEqual(wanted)
      },
    )
  })
})

test('no two methods of the cases are the same, and none of the library is missing', async () => {
  const wove = await import('@wove/jssdk')
  const legacy = await import('@wove/jssdk/legacy')
  const declared = [wove, legacy, wove.miniProgram]
    .flatMap((module) => Object.values(module) as unknown[])
    .filter((each) => typeof each === 'function' && 'declaration' in each)
    .flatMap((each) => (each as { declaration: { name: string } | { name: string }[] }).declaration)
    .map(({ name }) => name)
    // Events are heard, not called.
    .filter((name, at, all) => !/^on[A-Z]/.test(name) && all.indexOf(name) === at)
  expect(apiCases.map(({ api }) => api).sort()).toEqual(declared.sort())
})
