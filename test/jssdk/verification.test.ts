import { detectOs } from '@wove/core'
import { chooseImage, createJssdk, getLocation, getNetworkType, type Jssdk, type Signature } from '@wove/jssdk'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeClient, userAgents } from '../support/fake-client.ts'

const landing = 'http://localhost:3000/'

/** A source that signs what it is asked, and remembers it. */
function source() {
  const asked: string[] = []
  const sign = async (url: string): Promise<Signature> => {
    asked.push(url)
    return { appId: 'wx1', timestamp: 1700000000, nonceStr: `n${asked.length}`, signature: `s${asked.length}` }
  }
  return { asked, sign }
}

const invalidSignature = (more: object = {}) => ({ err_msg: 'preVerifyJSAPI:fail_invalid signature', ...more })

let jssdk: Jssdk

beforeEach(() => {
  sessionStorage.clear()
  history.replaceState(null, '', landing)
  // The landing address is the browser's own record, which jsdom does not keep.
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([{ name: landing } as PerformanceEntry])
  jssdk = createJssdk()
  return () => vi.restoreAllMocks()
})

test('the page is signed for its address without the hash, and the six fields travel as text', async () => {
  const client = fakeClient()
  const { asked, sign } = source()
  history.replaceState(null, '', '/?a=1#here')
  await jssdk.configure({ signature: sign, jsApiList: [chooseImage, 'getLocation'] })
  expect(asked).toEqual(['http://localhost:3000/?a=1'])
  expect(client.named('preVerifyJSAPI')[0]?.args).toEqual({
    verifyJsApiList: ['chooseImage', 'getLocation'],
    appId: 'wx1',
    verifyAppId: 'wx1',
    verifySignType: 'sha1',
    verifyTimestamp: '1700000000',
    verifyNonceStr: 'n1',
    verifySignature: 's1',
  })
})

test('methods are asked for by their bridge names', async () => {
  const client = fakeClient()
  await jssdk.configure({ signature: source().sign, jsApiList: [getLocation] })
  expect(client.named('preVerifyJSAPI')[0]?.args.verifyJsApiList).toEqual(['geoLocation'])
})

test('ready rejects when the client refuses, with the words that it used', async () => {
  const client = fakeClient()
  client.answers('preVerifyJSAPI', { err_msg: 'preVerifyJSAPI:fail_invalid url domain' })
  void jssdk.configure({ signature: source().sign })
  await expect(jssdk.ready()).rejects.toMatchObject({
    code: 'invalid-url-domain',
    api: 'config',
    raw: { err_msg: 'preVerifyJSAPI:fail_invalid url domain' },
  })
})

test.each([
  [{ errMsg: 'config:require subscribe' }, 'require-subscribe'],
  [
    { errMsg: 'config:fail,Error: 系统错误，错误码：63002,invalid signature [20200804 16:04:22][]' },
    'invalid-signature',
  ],
  [{ errMsg: 'config:fail' }, 'config-failed'],
])('the refusal %j becomes %s', async (answer, code) => {
  fakeClient().answers('preVerifyJSAPI', answer)
  await expect(jssdk.configure({ signature: source().sign })).rejects.toMatchObject({ code })
})

test('a client from before verification existed lets everything through', async () => {
  fakeClient().answers('preVerifyJSAPI', { err_msg: 'system:function_not_exist' })
  await expect(jssdk.configure({ signature: source().sign })).resolves.toBeUndefined()
})

test('a call made before configure waits for it', async () => {
  const client = fakeClient()
  client.answers('geoLocation', { err_msg: 'geo_location:ok', latitude: '22.5', longitude: '113.9' })
  const location = jssdk.call(getLocation.declaration)
  expect(client.calls).toEqual([])
  void jssdk.configure({ signature: source().sign })
  await expect(location).resolves.toMatchObject({ latitude: 22.5, longitude: 113.9 })
})

test('a call without any configure says so once its time is over', async () => {
  vi.useFakeTimers()
  fakeClient()
  const failed = expect(jssdk.call(getLocation.declaration)).rejects.toMatchObject({ code: 'not-configured' })
  await vi.advanceTimersByTimeAsync(10_001)
  await failed
  vi.useRealTimers()
})

test('a method that was not asked for is asked for at its first call, with the same signature', async () => {
  const client = fakeClient()
  const { asked, sign } = source()
  client.answers('geoLocation', { err_msg: 'geo_location:ok', latitude: 1, longitude: 2 })
  await jssdk.configure({ signature: sign, jsApiList: [chooseImage] })
  await jssdk.call(getLocation.declaration)
  await jssdk.call(getLocation.declaration)
  const verifications = client.named('preVerifyJSAPI')
  expect(asked).toHaveLength(1)
  expect(verifications.map(({ args }) => args.verifyJsApiList)).toEqual([
    ['chooseImage'],
    ['chooseImage', 'geoLocation'],
  ])
  expect(verifications[1]?.args.verifySignature).toBe('s1')
})

test('calls made at once share one verification', async () => {
  const client = fakeClient()
  client.answers('geoLocation', { err_msg: 'geo_location:ok', latitude: 1, longitude: 2 })
  client.answers('getNetworkType', { err_msg: 'network_type:wifi' })
  void jssdk.configure({ signature: source().sign })
  await Promise.all([jssdk.call(getLocation.declaration), jssdk.call(getNetworkType.declaration)])
  expect(client.named('preVerifyJSAPI')).toHaveLength(1)
})

test('nothing is asked for by an empty list: some clients then hide the open tags', async () => {
  const client = fakeClient()
  await jssdk.configure({ signature: source().sign, openTagList: ['wx-open-launch-weapp'] })
  expect(client.named('preVerifyJSAPI')[0]?.args).toMatchObject({
    verifyJsApiList: ['checkJsApi'],
    verifyOpenTagList: ['wx-open-launch-weapp'],
  })
})

describe('which address is signed', () => {
  test('iOS: the landing one, whatever the router did', async () => {
    fakeClient({ userAgent: userAgents.ios })
    history.pushState(null, '', '/list')
    const { asked, sign } = source()
    await jssdk.configure({ signature: sign })
    expect(asked).toEqual([landing])
  })

  test('Android: the current one, and again after a route change', async () => {
    const client = fakeClient()
    client.answers('getNetworkType', { err_msg: 'network_type:wifi' })
    const { asked, sign } = source()
    await jssdk.configure({ signature: sign, jsApiList: [getNetworkType] })
    history.pushState(null, '', '/list')
    await jssdk.call(getNetworkType.declaration)
    history.pushState(null, '', '/list#only-the-hash')
    await jssdk.call(getNetworkType.declaration)
    expect(asked).toEqual([landing, 'http://localhost:3000/list'])
  })

  test('iOS: a route change asks for nothing', async () => {
    const client = fakeClient({ userAgent: userAgents.ios })
    client.answers('getNetworkType', { err_msg: 'network_type:wifi' })
    const { asked, sign } = source()
    await jssdk.configure({ signature: sign, jsApiList: [getNetworkType] })
    history.pushState(null, '', '/list')
    await jssdk.call(getNetworkType.declaration)
    expect(asked).toEqual([landing])
  })

  test('a strategy of the app decides, by environment too', async () => {
    fakeClient()
    history.pushState(null, '', '/list')
    const { asked, sign } = source()
    await jssdk.configure({ signature: sign, urlStrategy: () => (detectOs() === 'android' ? 'landing' : 'current') })
    expect(asked).toEqual([landing])
  })

  test('open tags: the current one first, on every OS', async () => {
    fakeClient({ userAgent: userAgents.ios })
    history.pushState(null, '', '/list')
    const { asked, sign } = source()
    await jssdk.configure({ signature: sign, openTagList: ['wx-open-audio'] })
    expect(asked).toEqual(['http://localhost:3000/list'])
  })
})

describe('a refused signature', () => {
  test('is made anew once, for the address that the client names', async () => {
    const client = fakeClient()
    const named = 'http://localhost:3000/really'
    client.answers('preVerifyJSAPI', ({ verifySignature }: { verifySignature: string }) =>
      verifySignature === 's1' ? invalidSignature({ realAuthUrl: [named] }) : { err_msg: 'preVerifyJSAPI:ok' },
    )
    const { asked, sign } = source()
    await jssdk.configure({ signature: sign })
    expect(asked).toEqual([landing, named])
  })

  test('is never made for a foreign address that a client names', async () => {
    const client = fakeClient()
    client.answers('preVerifyJSAPI', invalidSignature({ realAuthUrl: 'https://evil.example/' }))
    const { asked, sign } = source()
    await expect(jssdk.configure({ signature: sign })).rejects.toMatchObject({ code: 'invalid-signature' })
    expect(asked).toEqual([landing])
  })

  test('is made for the other of landing and current address, when the client names none; what worked is remembered', async () => {
    const client = fakeClient()
    history.pushState(null, '', '/list')
    client.answers('preVerifyJSAPI', ({ verifySignature }: { verifySignature: string }) =>
      verifySignature === 's1' ? invalidSignature() : { err_msg: 'preVerifyJSAPI:ok' },
    )
    const { asked, sign } = source()
    await jssdk.configure({ signature: sign })
    expect(asked).toEqual(['http://localhost:3000/list', landing])

    const later = source()
    client.answers('preVerifyJSAPI', { err_msg: 'preVerifyJSAPI:ok' })
    await createJssdk().configure({ signature: later.sign })
    expect(later.asked).toEqual([landing])
  })

  test('does not make later calls verify again: the page is verified, not the address that was signed', async () => {
    const client = fakeClient()
    client.answers('getNetworkType', { err_msg: 'network_type:wifi' })
    client.answers('preVerifyJSAPI', ({ verifySignature }: { verifySignature: string }) =>
      verifySignature === 's1'
        ? invalidSignature({ realAuthUrl: 'http://localhost:3000/really' })
        : { err_msg: 'x:ok' },
    )
    await jssdk.configure({ signature: source().sign, jsApiList: [getNetworkType] })
    await jssdk.call(getNetworkType.declaration)
    await jssdk.call(getNetworkType.declaration)
    expect(client.named('preVerifyJSAPI')).toHaveLength(2)
  })

  test('is tried twice at most, and not for another reason', async () => {
    const client = fakeClient()
    history.pushState(null, '', '/list')
    client.answers('preVerifyJSAPI', invalidSignature())
    await expect(jssdk.configure({ signature: source().sign })).rejects.toMatchObject({ code: 'invalid-signature' })
    expect(client.named('preVerifyJSAPI')).toHaveLength(2)

    client.answers('preVerifyJSAPI', { err_msg: 'preVerifyJSAPI:fail_invalid url domain' })
    const { asked, sign } = source()
    await expect(createJssdk().configure({ signature: sign })).rejects.toMatchObject({ code: 'invalid-url-domain' })
    expect(asked).toHaveLength(1)
  })

  test('leaves the cache: a stale one of the last visit costs one request', async () => {
    const client = fakeClient()
    const kept = source()
    await jssdk.configure({ signature: async (url) => ({ ...(await kept.sign(url)), expiresIn: 7200 }) })

    client.answers('preVerifyJSAPI', ({ verifySignature }: { verifySignature: string }) =>
      verifySignature === 's1' ? invalidSignature() : { err_msg: 'preVerifyJSAPI:ok' },
    )
    const asked: string[] = []
    await createJssdk().configure({
      signature: async (url) => {
        asked.push(url)
        return { appId: 'wx1', timestamp: 1, nonceStr: 'new', signature: 'new', expiresIn: 7200 }
      },
    })
    expect(asked).toEqual([landing])
  })
})

test('a kept signature is used again without a request, while the server said so', async () => {
  fakeClient()
  const first = source()
  await jssdk.configure({ signature: async (url) => ({ ...(await first.sign(url)), expiresIn: 60 }) })
  const second = source()
  await createJssdk().configure({ signature: second.sign })
  expect(second.asked).toEqual([])

  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 61_000)
  await createJssdk().configure({ signature: second.sign })
  expect(second.asked).toEqual([landing])
})

test('a route change during the verification is verified too', async () => {
  const client = fakeClient()
  client.answers('getNetworkType', { err_msg: 'network_type:wifi' })
  const { asked, sign } = source()
  void jssdk.configure({
    signature: async (url) => {
      if (asked.length === 0) history.pushState(null, '', '/moved')
      return sign(url)
    },
  })
  await jssdk.call(getNetworkType.declaration)
  expect(asked).toEqual([landing, 'http://localhost:3000/moved'])
})

test('configure during configure: the later one counts', async () => {
  const client = fakeClient()
  const slow = source()
  void jssdk.configure({ signature: slow.sign, jsApiList: ['chooseImage'] })
  const later = async (): Promise<Signature> => ({ appId: 'wx2', timestamp: 2, nonceStr: 'later', signature: 'later' })
  await jssdk.configure({ signature: later })
  expect(client.named('preVerifyJSAPI').at(-1)?.args.appId).toBe('wx2')
})

test("somebody else's wx.config in between is survived: the page is verified again and the call repeated once", async () => {
  const client = fakeClient()
  await jssdk.configure({ signature: source().sign, jsApiList: [getLocation] })
  let calls = 0
  client.answers('geoLocation', () =>
    ++calls === 1
      ? { errMsg: 'getLocation:fail, the permission value is offline verifying' }
      : { err_msg: 'geo_location:ok', latitude: 1, longitude: 2 },
  )
  await expect(jssdk.call(getLocation.declaration)).resolves.toMatchObject({ latitude: 1 })
  expect(client.named('preVerifyJSAPI')).toHaveLength(2)
})

test('a client that always says "offline verifying" is believed the second time', async () => {
  const client = fakeClient()
  client.answers('geoLocation', { errMsg: 'getLocation:fail, the permission value is offline verifying' })
  await jssdk.configure({ signature: source().sign, jsApiList: [getLocation] })
  await expect(jssdk.call(getLocation.declaration)).rejects.toMatchObject({ code: 'offline-verifying' })
  expect(client.named('geoLocation')).toHaveLength(2)
})

test('a page restored from the cache is verified again, unnoticed', async () => {
  const client = fakeClient()
  const signature = async (): Promise<Signature> => ({
    appId: 'wx1',
    timestamp: 1,
    nonceStr: 'restored',
    signature: 's',
  })
  await jssdk.configure({ signature })
  dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
  await jssdk.ready()
  // The instances of the tests before hear the event, too.
  const own = client.named('preVerifyJSAPI').filter(({ args }) => args.verifyNonceStr === 'restored')
  expect(own).toHaveLength(2)
})

test('a bridge that comes late is waited for; the signature is fetched meanwhile', async () => {
  const client = fakeClient({ bridge: false })
  const { asked, sign } = source()
  const ready = jssdk.configure({ signature: sign })
  await vi.waitFor(() => expect(asked).toHaveLength(1))
  client.arrive()
  await expect(ready).resolves.toBeUndefined()
})

test('a bridge that never comes ends in a timeout', async () => {
  vi.useFakeTimers()
  fakeClient({ bridge: false })
  const failed = expect(jssdk.configure({ signature: source().sign, timeout: 3000 })).rejects.toMatchObject({
    code: 'timeout',
  })
  await vi.advanceTimersByTimeAsync(3001)
  await failed
  vi.useRealTimers()
})

test('after a failure, the next call tries again', async () => {
  const client = fakeClient()
  client.answers('getNetworkType', { err_msg: 'network_type:wifi' })
  let down = true
  const { sign } = source()
  const signature = (url: string) => (down ? Promise.reject(new Error('backend down')) : sign(url))
  await expect(jssdk.configure({ signature })).rejects.toMatchObject({
    code: 'signature-unreachable',
    message: 'signature: Error: backend down',
  })
  await expect(jssdk.ready()).rejects.toThrow('backend down')
  down = false
  await expect(jssdk.call(getNetworkType.declaration)).resolves.toEqual({ networkType: 'wifi' })
  await expect(jssdk.ready()).resolves.toBeUndefined()
})

test('in a browser nothing is fetched and everything rejects at once', async () => {
  vi.stubGlobal('navigator', { userAgent: 'Mozilla/5.0 Chrome/120', platform: '', maxTouchPoints: 0, language: 'en' })
  const { asked, sign } = source()
  await expect(jssdk.configure({ signature: sign })).rejects.toMatchObject({ code: 'not-in-wechat' })
  await expect(jssdk.call(getLocation.declaration)).rejects.toMatchObject({ code: 'not-in-wechat', api: 'getLocation' })
  expect(asked).toEqual([])
  vi.unstubAllGlobals()
})
