// A trace is played: what one client answered, another answers again.
import { chooseImage, configure, getLocation, openAddress, scanQRCode, type TraceEvent, uploadImage } from '@wove/jssdk'
import { installSimulator, type ProfileName, type Simulator } from '@wove/simulator/client'
import { createPlatform } from '@wove/simulator/platform'
import { simulateWechat } from '@wove/simulator/vitest'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { loadOfficialScript, type OfficialScript, signedConfig } from '../support/official-page.ts'
import { methods } from './official-methods.ts'
import { invoke, verify } from './raw-bridge.ts'

beforeEach(() => {
  sessionStorage.clear()
  Reflect.deleteProperty(globalThis, Symbol.for('wove.jssdk'))
})

const told = { success: 'success', fail: 'fail', cancel: 'cancel' } as const

function call(wx: OfficialScript, method: string, options: object) {
  return new Promise<{ via: string; result: Record<string, unknown> } | 'nothing'>((resolve) => {
    const to = (via: string) => (result: Record<string, unknown>) => resolve({ via, result })
    const [group, own] = method.split('.')
    const callbacks = Object.fromEntries(Object.entries(told).map(([name, via]) => [name, to(via)]))
    ;(own ? wx.miniProgram : wx)[own ?? group!]!({ ...callbacks, ...options })
    setTimeout(() => resolve('nothing'), 60)
  })
}

/** Runs every method of Tencent's script on a page, and gives what crossed the bridge, name by name. */
async function everyMethod(profile: ProfileName, prepare: (wechat: Simulator) => Partial<Simulator>) {
  const platform = createPlatform({ now: 1_700_000_000_000 })
  const wechat = installSimulator({ platform, profile })
  const person = { ...wechat, ...prepare(wechat) }
  const wx = loadOfficialScript()
  wx.config({ ...(await signedConfig(platform, location.href)), jsApiList: methods.map(({ method }) => method) })
  await new Promise<void>((resolve) => wx.ready(resolve))
  const outcomes: unknown[] = []
  for (const row of methods) {
    outcomes.push(
      await row.run({
        wx,
        wechat: person,
        platform,
        call: (options, method = row.method) => call(wx, method, options),
      }),
    )
  }
  const trace = wechat.trace()
  wechat.uninstall()
  const shown: Record<string, object[]> = {}
  for (const { kind, name, data } of trace) {
    // What a call is given can come from the phone's own memory, which no trace has.
    ;(shown[name] ??= []).push(kind === 'call' ? { kind } : { kind, data })
  }
  return { outcomes, trace, shown }
}

describe.each(['iphone', 'android', 'harmony', 'windows'] as const)('a trace of %s', (profile) => {
  test('of every method of the official script gives the page the same again, without a person', async () => {
    const recorded = await everyMethod(profile, () => ({}))
    const text = JSON.stringify(recorded.trace)
    const nobody = { next: () => {}, share: async () => ({}) as never }
    let problems: readonly string[] = ['not played']
    const played = await everyMethod(profile, (wechat) => {
      const replay = wechat.replay(text)
      problems = replay.problems()
      return nobody
    })
    expect(problems).toEqual([])
    expect(played.outcomes).toEqual(recorded.outcomes)
    expect(played.shown).toEqual(recorded.shown)
  })
})

/** A page with `@wove/jssdk`, as it runs on a phone: its trace is masked. */
async function jssdkPage(sign: () => Promise<never>): Promise<{ trace: TraceEvent[]; outcomes: unknown[] }> {
  const trace: TraceEvent[] = []
  await configure({ signature: sign, onEvent: (event) => void trace.push(event) })
  const settled = async (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error: { code: string }) => error.code,
    )
  const outcomes = [
    await settled(chooseImage({ count: 1 }).then(({ localIds }) => uploadImage({ localId: localIds[0]! }))),
    await settled(scanQRCode()),
    await settled(scanQRCode()),
    await settled(getLocation()),
    await settled(openAddress()),
  ]
  await vi.waitFor(() => expect(trace.filter(({ name }) => name === 'editAddress')).toHaveLength(2))
  return { trace, outcomes }
}

describe('a masked trace of a phone', () => {
  test.each(['iphone', 'android', 'harmony'] as const)('in %s ends each call as it ended there', async (profile) => {
    const phone = simulateWechat({ profile })
    phone.next('chooseImage', { pictures: [{ name: 'private.png', dataUrl: 'data:image/png;base64,iVBORw0=' }] })
    phone.next('scanQRCode', { text: 'https://private.example' })
    phone.next('scanQRCode', 'cancel')
    phone.next('getLocation', { fail: 'location service is off' })
    phone.next('openAddress', {
      userName: '张三',
      telNumber: '13800138000',
      provinceName: '广东省',
      cityName: '广州市',
      countyName: '海珠区',
      detailInfo: '新港中路397号',
    })
    const there = await jssdkPage(phone.sign as never)
    phone.uninstall()
    Reflect.deleteProperty(globalThis, Symbol.for('wove.jssdk'))
    expect(JSON.stringify(there.trace)).not.toMatch(/private|张三|13800138000/)
    expect(there.outcomes).toEqual(['done', 'done', 'cancelled', 'failed', 'done'])

    const wechat = simulateWechat({ profile })
    const replay = wechat.replay(there.trace)
    expect((await jssdkPage(wechat.sign as never)).outcomes).toEqual(there.outcomes)
    expect([replay.problems(), replay.left()]).toEqual([[], []])
  })

  test('a refusal and the second signature come as they came there', async () => {
    const wechat = simulateWechat()
    wechat.replay([
      { kind: 'verify', name: 'preVerifyJSAPI', data: {} },
      {
        kind: 'refused',
        name: 'preVerifyJSAPI',
        data: { err_msg: 'preVerifyJSAPI:fail_invalid url domain', realAuthUrl: ['‹22 characters›'] },
      },
    ])
    await expect(configure({ signature: wechat.sign })).rejects.toMatchObject({ code: 'invalid-url-domain' })
  })

  test('what a test decides stands above what the trace hides', async () => {
    const wechat = simulateWechat({ profile: 'android' })
    const verified = await verify(wechat, ['scanQRCode'])
    wechat.replay([
      { kind: 'call', name: 'scanQRCode' },
      { kind: 'answer', name: 'scanQRCode', data: { err_msg: 'scanQRCode:ok', resultStr: '‹19 characters›' } },
    ])
    wechat.next('scanQRCode', { text: 'https://example.com' })
    expect(await invoke('scanQRCode', { ...verified, needResult: 1 })).toMatchObject({
      resultStr: 'https://example.com',
    })
  })

  test('an event comes after the answer that it followed, once the page listens', async () => {
    const wechat = simulateWechat()
    wechat.replay([
      { kind: 'call', name: 'startRecord' },
      { kind: 'answer', name: 'startRecord', data: { err_msg: 'startRecord:ok' } },
      { kind: 'event', name: 'onVoiceRecordEnd', data: { localId: 'wxLocalResource://1' } },
    ])
    await invoke('startRecord')
    const heard = vi.fn<(event: object) => void>()
    ;(window as unknown as { WeixinJSBridge: { on(name: string, handler: unknown): void } }).WeixinJSBridge.on(
      'onVoiceRecordEnd',
      heard,
    )
    await vi.waitFor(() => expect(heard).toHaveBeenCalledWith({ localId: 'wxLocalResource://1' }))
  })
})

describe('a page that leaves its trace', () => {
  const trace = [
    { kind: 'call', name: 'chooseImage' },
    { kind: 'answer', name: 'chooseImage', data: { err_msg: 'chooseImage:cancel' } },
  ]

  test('is told by the call, and the test by a sentence', async () => {
    const wechat = installSimulator({ platform: createPlatform() })
    const replay = wechat.replay(trace)
    expect(await invoke('chooseImage')).toEqual({ err_msg: 'chooseImage:cancel' })
    expect(await invoke('chooseImage')).toEqual({
      errMsg: 'chooseImage:fail, the trace has 1 of chooseImage, and the page calls it once more',
    })
    await invoke('scanQRCode')
    expect(replay.problems()).toEqual([
      'the trace has 1 of chooseImage, and the page calls it once more',
      'the trace has no call of scanQRCode',
    ])
    wechat.uninstall()
  })

  test('or does not reach its end, which the test can see', () => {
    const wechat = simulateWechat()
    expect(wechat.replay(trace).left()).toEqual(['chooseImage'])
  })

  test.fails('fails the test that played it', async () => {
    simulateWechat().replay(trace)
    expect((await invoke('scanQRCode')).errMsg).toContain('the trace has no call of scanQRCode')
  })
})

test.each([
  ['{}', 'a trace is a list of events'],
  ['[{"kind":"call"}]', 'event 0 of the trace wants a name and a kind'],
  ['[{"kind":"cal","name":"x"}]', 'one of call, answer'],
])('%s is no trace', (text, sentence) => {
  expect(() => simulateWechat().replay(text)).toThrow(sentence)
})

test('a call that was never answered there is not answered here', async () => {
  const wechat = simulateWechat()
  wechat.replay([
    { kind: 'call', name: 'scanQRCode' },
    { kind: 'call', name: 'checkJsApi' },
    { kind: 'answer', name: 'checkJsApi', data: { err_msg: 'checkJsApi:ok' } },
  ])
  const heard = vi.fn<() => void>()
  void invoke('scanQRCode').then(heard)
  await invoke('checkJsApi', { jsApiList: [] })
  expect(heard).not.toHaveBeenCalled()
  expect(wechat.calls('scanQRCode')).toHaveLength(1)
})
