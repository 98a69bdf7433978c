// Whatever a client, a page or other code on it does, in whatever order: every promise settles, with our own errors.
import { isWxError } from '@wove/core'
import { createJssdk, getLocation, getNetworkType, type Jssdk, pageJssdk, type Signature } from '@wove/jssdk'
import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeClient, type FakeClient, userAgents } from '../support/fake-client.ts'
import { apiCases } from '../support/js-api-cases.ts'

// The same orders in every run, so that a failure can be looked at again; SEED=1 and so on look elsewhere.
fc.configureGlobal({ seed: Number(process.env.SEED ?? 7) })

const rejections: unknown[] = []
const hear = (error: unknown) => void rejections.push(error)

beforeEach(() => {
  vi.useFakeTimers()
  process.on('unhandledRejection', hear)
})

afterEach(async () => {
  vi.useRealTimers()
  await new Promise((resolve) => setTimeout(resolve))
  process.off('unhandledRejection', hear)
  if (rejections.length > 0) throw new Error(`nobody looked after ${String(rejections)}`)
})

const signed = (n = 1): Signature => ({ appId: 'wx1', timestamp: n, nonceStr: `n${n}`, signature: `s${n}` })

// The instances of earlier runs are gone with their page: they hear of no restored one.
const restored: EventListenerOrEventListenerObject[] = []
const add = window.addEventListener.bind(window)
window.addEventListener = (type: string, listener: EventListenerOrEventListenerObject) => {
  if (type === 'pageshow') restored.push(listener)
  add(type, listener)
}

function page(options: Parameters<typeof fakeClient>[0] = {}): { client: ReturnType<typeof fakeClient>; jssdk: Jssdk } {
  for (const listener of restored.splice(0)) window.removeEventListener('pageshow', listener)
  vi.unstubAllGlobals()
  sessionStorage.clear()
  history.replaceState(null, '', '/')
  return { client: fakeClient(options), jssdk: createJssdk() }
}

/** Both ends are good ones; anything but a WxError is not. */
async function ends(promise: Promise<unknown>): Promise<string> {
  let end: string | undefined
  promise.then(
    () => (end = 'resolved'),
    (error: unknown) => (end = isWxError(error) ? error.code : `not ours: ${String(error)}`),
  )
  await vi.advanceTimersByTimeAsync(120_000)
  return end ?? 'never'
}

/** How a promise may end: not by an error of somebody else's, and not never. */
const fine = /^(?!not ours|never)/

test('random raw answers: every method settles, and never with an error that is not ours', async () => {
  const message = fc.oneof(
    fc.string(),
    fc.constantFrom('x:ok', 'x:cancel', 'ok', 'x:fail_', ':', 'system:access_denied'),
  )
  const raw = fc.oneof(
    fc.anything(),
    fc.json(),
    fc.record(
      { err_msg: message, errMsg: message, localIds: fc.anything(), card_list: fc.json(), resultStr: fc.anything() },
      { requiredKeys: [] },
    ),
  )
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...apiCases), raw, async (each, answer) => {
      const { client, jssdk } = page()
      client.answers(each.native, () => answer)
      void jssdk.configure({ signature: async () => signed() })
      expect(await ends(jssdk.call(each.declaration, each.params as never, { timeout: 5000 }))).toMatch(fine)
    }),
    { numRuns: 300 },
  )
})

test('random answers to the verification: ready settles, and says yes to nothing but a yes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string(), fc.record({ err_msg: fc.string() })), async (answer) => {
      const { client, jssdk } = page()
      client.answers('preVerifyJSAPI', () => answer)
      const end = await ends(jssdk.configure({ signature: async () => signed() }))
      expect(end).toMatch(fine)
      const words = typeof answer === 'string' ? answer : answer.err_msg
      const yes = /^$|^\s*[[{]|(^|:)\s*(ok|confirm|function.not.exist)?\s*$/i.test(words)
      expect(yes || end !== 'resolved').toBe(true)
    }),
    { numRuns: 300 },
  )
})

type Step =
  | { do: 'configure'; accepted: boolean }
  | { do: 'call' }
  | { do: 'ready' }
  | { do: 'navigate'; to: string }
  | { do: 'foreign config' }
  | { do: 'overwrite wx' }
  | { do: 'restore' }
  | { do: 'wait'; ms: number }
  | { do: 'bridge'; kind: 'late' | 'gone' | 'without invoke' }

const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('configure' as const), accepted: fc.boolean() }),
  fc.constantFrom<Step>(
    { do: 'call' },
    { do: 'ready' },
    { do: 'foreign config' },
    { do: 'overwrite wx' },
    { do: 'restore' },
  ),
  fc.record({ do: fc.constant('navigate' as const), to: fc.constantFrom('/', '/a', '/b?c=1', '/a#h') }),
  fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 300 }) }),
  fc.record({
    do: fc.constant('bridge' as const),
    kind: fc.constantFrom('late' as const, 'gone' as const, 'without invoke' as const),
  }),
)

/** A client that lets calls through as the last verification says, whoever made it. */
function strictClient(client: FakeClient & { arrive(): void }) {
  const accepted = new Set<unknown>()
  let granted: unknown
  client.answers('preVerifyJSAPI', ({ verifySignature }: { verifySignature: unknown }) => {
    const good = accepted.has(verifySignature)
    granted = good ? verifySignature : undefined
    return { err_msg: good ? 'preVerifyJSAPI:ok' : 'preVerifyJSAPI:fail_invalid signature' }
  })
  client.answers('geoLocation', ({ verifySignature }: { verifySignature: unknown }) =>
    granted !== undefined && verifySignature === granted
      ? { err_msg: 'geo_location:ok', latitude: 1, longitude: 2 }
      : { errMsg: 'geoLocation:fail, the permission value is offline verifying' },
  )
  return {
    accept: (signature: string) => accepted.add(signature),
    forget: () => (granted = undefined),
  }
}

test.each([userAgents.ios, userAgents.android])('random orders of events: everything ends (%s)', async (userAgent) => {
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { maxLength: 14 }), async (plan) => {
      const { client, jssdk } = page({ userAgent })
      const platform = strictClient(client)
      const promises: Promise<unknown>[] = []
      let configured = 0
      for (const step of plan) {
        if (step.do === 'configure') {
          configured++
          const mine = signed(configured)
          if (step.accepted) platform.accept(mine.signature)
          promises.push(jssdk.configure({ signature: async () => mine }))
        } else if (step.do === 'call') promises.push(jssdk.call(getLocation.declaration, {}, { timeout: 20_000 }))
        else if (step.do === 'ready' && configured > 0) promises.push(jssdk.ready())
        else if (step.do === 'navigate') history.pushState(null, '', step.to)
        else if (step.do === 'foreign config') platform.forget()
        else if (step.do === 'overwrite wx') vi.stubGlobal('wx', { config: 'overwritten' })
        else if (step.do === 'restore') dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
        else if (step.do === 'wait') await vi.advanceTimersByTimeAsync(step.ms)
        else if (step.do === 'bridge') {
          if (step.kind === 'late') client.arrive()
          else vi.stubGlobal('WeixinJSBridge', step.kind === 'gone' ? undefined : { on: () => {} })
        }
      }
      for (const promise of promises) expect(await ends(promise)).toMatch(fine)

      // And afterwards a good configuration works, whatever has happened.
      client.arrive()
      const last = signed(99)
      platform.accept(last.signature)
      expect(await ends(jssdk.configure({ signature: async () => last }))).toBe('resolved')
      expect(await ends(jssdk.call(getLocation.declaration))).toBe('resolved')
    }),
    { numRuns: 120 },
  )
})

test('two copies of the library share one verification, whatever their order', async () => {
  const copies = [await import('@wove/jssdk')]
  vi.resetModules()
  copies.push(await import('@wove/jssdk'))
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(0, 1), { minLength: 2, maxLength: 6 }), async (order) => {
      const { client } = page()
      Reflect.deleteProperty(globalThis, Symbol.for('wove.jssdk'))
      client.answers('getNetworkType', { err_msg: 'network_type:wifi' })
      const asked: string[] = []
      const source = async (url: string) => {
        asked.push(url)
        return signed()
      }
      void copies[order[0]!]!.configure({ signature: source, jsApiList: [getNetworkType] })
      const calls = order.map((copy) => copies[copy]!.getNetworkType())
      for (const call of calls) expect(await ends(call)).toBe('resolved')
      expect(asked).toHaveLength(1)
      expect(client.named('preVerifyJSAPI')).toHaveLength(1)
      expect(copies.map(({ pageJssdk: own }) => own())).toEqual([pageJssdk(), pageJssdk()])
    }),
    { numRuns: 30 },
  )
})
