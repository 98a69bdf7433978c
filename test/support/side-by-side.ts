import { isCancelled, type WxError } from '@wove/core'
import { createJssdk, type Jssdk } from '@wove/jssdk'
import { type FakeClient, userAgents } from './fake-client.ts'
import { type ApiCase, apiCases, type Raw } from './js-api-cases.ts'
import type { OfficialWx } from './official-script.ts'

export type Outcome = { kind: 'success' | 'cancel' | 'fail' | 'never'; data?: unknown }

export const signature = { appId: 'wx1', timestamp: 1700000000, nonceStr: 'n', signature: 's' }

export const clients = {
  ios: userAgents.ios,
  android: userAgents.android,
  harmony:
    'Mozilla/5.0 (Phone; OpenHarmony 5.1) Chrome/114.0.0.0  ArkWeb/4.1.6.1 Mobile MicroMessenger/8.0.9.39 Weixin',
  windows: 'Mozilla/5.0 (Windows NT 10.0) MicroMessenger/7.0.20.1781(0x6700143B) WindowsWechat(0x63090719)',
} as const

/** What the client saw of the last call. */
export const wireOf = (client: FakeClient, native: string): unknown =>
  JSON.parse(JSON.stringify(client.named(native).at(-1)?.args ?? null))

/** What a refusal says besides its keyword. */
const descriptionOf = (raw: unknown) => ({ err_desc: (raw as Raw).err_desc })

/** Where ours takes the methods themselves, the script takes their names. A copy: the script writes into its arguments. */
const byNames = (params: Raw): Raw =>
  JSON.parse(
    JSON.stringify(params, (_, value: unknown) =>
      typeof value === 'function' ? (value as unknown as { declaration: { name: string } }).declaration.name : value,
    ),
  ) as Raw

/** Ours, verified for every method. */
export async function configured(): Promise<Jssdk> {
  const jssdk = createJssdk()
  await jssdk.configure({ signature: async () => signature, jsApiList: apiCases.map((each) => each.native) })
  return jssdk
}

/** Calls ours: what the client saw, and how it ended. */
export async function callOurs(
  client: FakeClient,
  { declaration, params, native }: ApiCase,
  answer: Raw,
  jssdk: Jssdk,
): Promise<[unknown, Outcome]> {
  client.answers(native, () => structuredClone(answer))
  const outcome: Outcome = await jssdk.call(declaration, params as never).then(
    (data) => ({ kind: 'success', data: data ?? {} }),
    (error: unknown) => ({ kind: isCancelled(error) ? 'cancel' : 'fail', data: descriptionOf((error as WxError).raw) }),
  )
  return [wireOf(client, native), outcome]
}

/** Calls the official script: what the client saw, and how it ended. */
export async function callTheirs(
  client: FakeClient,
  { api, params, native }: ApiCase,
  answer: Raw,
  wx: OfficialWx,
): Promise<[unknown, Outcome]> {
  const name = api.replace('miniProgram.', '')
  const method = (api === name ? wx[name] : wx.miniProgram[name]) as (options: object) => void
  const outcome = await new Promise<Outcome>((resolve) => {
    client.answers(native, 'silence')
    method({
      ...byNames(params),
      success: ({ errMsg: _said, ...data }: Raw) => resolve({ kind: 'success', data }),
      cancel: (raw: Raw) => resolve({ kind: 'cancel', data: descriptionOf(raw) }),
      fail: (raw: Raw) => resolve({ kind: 'fail', data: descriptionOf(raw) }),
    })
    const call = client.named(native).at(-1)!
    try {
      call.answer(structuredClone(answer))
    } catch {
      // A throw inside of the script: none of the callbacks is called any more.
    }
    resolve({ kind: 'never' })
  })
  return [wireOf(client, native), outcome]
}

/** Whether two values differ in anything but the order of their fields. */
export const differs = ([own, official]: [unknown, unknown]) =>
  JSON.stringify(sorted(own)) !== JSON.stringify(sorted(official))

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sorted(item)]),
  )
}
