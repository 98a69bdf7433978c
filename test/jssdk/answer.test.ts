import {
  chooseImage,
  type ChooseImageParams,
  createJssdk,
  getLocation,
  getNetworkType,
  type Jssdk,
  scanQRCode,
} from '@wove/jssdk'
import { isCancelled, isWxError } from '@wove/core'
import { beforeEach, describe, expect, expectTypeOf, test, vi } from 'vitest'
import { type FakeClient, fakeClient } from '../support/fake-client.ts'

let client: FakeClient
let jssdk: Jssdk

beforeEach(() => {
  sessionStorage.clear()
  client = fakeClient()
  jssdk = createJssdk()
  void jssdk.configure({ signature: async () => ({ appId: 'wx1', timestamp: 1, nonceStr: 'n', signature: 's' }) })
})

describe('results are read by shape', () => {
  test.each([
    ['a list', { err_msg: 'chooseImage:ok', localIds: ['a', 'b'], sourceType: 'album' }],
    ['the JSON text of a list', { err_msg: 'chooseImage:ok', localIds: '["a","b"]', sourceType: 'album' }],
    ['a modern message', { errMsg: 'chooseImage:ok', localIds: ['a', 'b'], sourceType: 'album' }],
    ['a message without a prefix', { err_msg: 'ok', localIds: ['a', 'b'], sourceType: 'album' }],
    ['no message at all', { localIds: ['a', 'b'], sourceType: 'album' }],
    ['the JSON text of the whole answer', '{"errMsg":"chooseImage:ok","localIds":["a","b"],"sourceType":"album"}'],
  ])('chooseImage: %s', async (_, raw) => {
    client.answers('chooseImage', raw)
    await expect(jssdk.call(chooseImage.declaration)).resolves.toEqual({ localIds: ['a', 'b'], sourceType: 'album' })
  })

  test.each([
    [
      'iOS wraps the text',
      { resultStr: '{"scan_code":{"scan_type":1,"scan_result":"https://a.b/"}}' },
      'QR_CODE',
      'https://a.b/',
    ],
    ['the text as it is', { resultStr: 'hello' }, 'QR_CODE', 'hello'],
    ['a code that is JSON itself', { resultStr: '{"id":7}' }, 'QR_CODE', '{"id":7}'],
    ['broken JSON', { resultStr: '{"scan_code":' }, 'QR_CODE', '{"scan_code":'],
    ['a bar code', { resultStr: 'CODE_128,AB,12' }, 'CODE_128', 'AB,12'],
    ['a QR code with a comma', { resultStr: 'Hello, world' }, 'QR_CODE', 'Hello, world'],
    ['a number', { resultStr: 42 }, 'QR_CODE', '42'],
  ])('scanQRCode: %s', async (_, fields, type, text) => {
    client.answers('scanQRCode', { err_msg: 'scanQRCode:ok', ...fields })
    await expect(jssdk.call(scanQRCode.declaration)).resolves.toMatchObject({ type, text })
  })

  test('getLocation: numbers, also from text', async () => {
    client.answers('geoLocation', {
      err_msg: 'geo_location:ok',
      latitude: '22.5',
      longitude: '113.9',
      speed: '-1',
      accuracy: 30,
    })
    await expect(jssdk.call(getLocation.declaration)).resolves.toEqual({
      latitude: 22.5,
      longitude: 113.9,
      speed: -1,
      accuracy: 30,
    })
  })

  test.each([
    [{ err_msg: 'network_type:wifi' }, 'wifi'],
    [{ err_msg: 'network_type:wwan', subtype: '5g' }, '5g'],
    [{ err_msg: 'network_type:edge' }, 'mobile'],
    [{ err_msg: 'network_type:fail' }, 'none'],
    [{ errMsg: 'getNetworkType:ok', networkType: '4g' }, '4g'],
    [{ errMsg: 'getNetworkType:ok', networkType: 'none' }, 'none'],
  ])('getNetworkType: %j is %s', async (raw, networkType) => {
    client.answers('getNetworkType', raw)
    await expect(jssdk.call(getNetworkType.declaration)).resolves.toEqual({ networkType })
  })
})

describe('failures', () => {
  test.each([
    [{ err_msg: 'chooseImage:cancel' }, 'cancelled'],
    [{ errMsg: 'chooseImage:fail cancel' }, 'cancelled'],
    [{ err_msg: 'system:access_denied' }, 'permission-denied'],
    [{ err_msg: 'access_control:not_allow' }, 'permission-denied'],
    [{ err_msg: 'chooseImage:fail_no permission to execute' }, 'permission-denied'],
    [{ err_msg: 'system:function_not_exist' }, 'not-supported'],
    [{ err_msg: 'chooseImage:fail_system busy', err_desc: 'try later' }, 'failed'],
    [{ err_msg: 'chooseImage:fail' }, 'failed'],
    [{ err_msg: 'chooseImage:ok' }, 'unreadable-answer'],
    [{ err_msg: 'chooseImage:ok', localIds: 'oops' }, 'unreadable-answer'],
  ])('%j becomes %s, with the answer kept whole', async (raw, code) => {
    client.answers('chooseImage', raw)
    const error: unknown = await jssdk.call(chooseImage.declaration).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ code, api: 'chooseImage', raw })
    expect(isCancelled(error)).toBe(code === 'cancelled')
  })

  test('an answer that is no JSON is a failure, not a crash', async () => {
    client.answers('chooseImage', '{"localIds":')
    await expect(jssdk.call(chooseImage.declaration)).rejects.toMatchObject({
      code: 'failed',
      raw: { errMsg: '{"localIds":' },
    })
  })

  test('the reason that the official script deletes is kept', async () => {
    client.answers('chooseImage', { err_msg: 'chooseImage:fail', err_code: '3', err_desc: 'no camera' })
    await expect(jssdk.call(chooseImage.declaration)).rejects.toMatchObject({
      message: 'chooseImage: fail (no camera)',
      raw: { err_code: '3' },
    })
  })

  test('a method that waits for the client has a deadline, one that waits for a person has none', async () => {
    await jssdk.ready()
    client.answers('getNetworkType', 'silence')
    client.answers('scanQRCode', 'silence')
    vi.useFakeTimers()
    const network = expect(jssdk.call(getNetworkType.declaration)).rejects.toMatchObject({ code: 'timeout' })
    let settled = false
    void jssdk.call(scanQRCode.declaration).finally(() => (settled = true))
    await vi.advanceTimersByTimeAsync(3_600_000)
    await network
    expect(settled).toBe(false)
    vi.useRealTimers()
  })

  test('a call is given up by its signal, and by its own timeout', async () => {
    client.answers('scanQRCode', 'silence')
    const giveUp = new AbortController()
    const aborted = jssdk.call(scanQRCode.declaration, {}, { signal: giveUp.signal })
    giveUp.abort(new Error('left the page'))
    await expect(aborted).rejects.toMatchObject({ code: 'aborted', cause: new Error('left the page') })
    await expect(jssdk.call(scanQRCode.declaration, {}, { timeout: 5 })).rejects.toMatchObject({ code: 'timeout' })
  })

  test('nothing is an unhandled rejection', async () => {
    const unhandled = vi.fn()
    process.on('unhandledRejection', unhandled)
    client.answers('chooseImage', { err_msg: 'chooseImage:fail' })
    void jssdk.call(chooseImage.declaration)
    await vi.waitFor(() => expect(client.named('chooseImage')).toHaveLength(1))
    await new Promise((resolve) => setTimeout(resolve, 10))
    expect(unhandled).not.toHaveBeenCalled()
    process.off('unhandledRejection', unhandled)
  })
})

describe('callbacks, as existing code has them', () => {
  test('success and complete get the result with its errMsg; nothing is returned or sent', async () => {
    client.answers('chooseImage', { err_msg: 'chooseImage:ok', localIds: ['a'] })
    const [success, complete] = [vi.fn(), vi.fn()]
    expect(jssdk.call(chooseImage.declaration, { count: 1, success, complete })).toBeUndefined()
    await vi.waitFor(() => expect(complete).toHaveBeenCalled())
    expect(success).toHaveBeenCalledExactlyOnceWith({
      localIds: ['a'],
      sourceType: undefined,
      errMsg: 'chooseImage:ok',
    })
    expect(client.named('chooseImage')[0]?.args).not.toHaveProperty('success')
  })

  test('cancel is no fail', async () => {
    client.answers('chooseImage', { err_msg: 'chooseImage:cancel' })
    const [fail, cancel] = [vi.fn(), vi.fn()]
    void jssdk.call(chooseImage.declaration, { fail, cancel } as ChooseImageParams)
    await vi.waitFor(() => expect(cancel).toHaveBeenCalled())
    expect(fail).not.toHaveBeenCalled()
  })
})

test('an error of another copy of the library is recognised', () => {
  const twin = Object.assign(new Error('x'), { code: 'timeout', [Symbol.for('wove.error')]: true })
  expect(isWxError(twin)).toBe(true)
  expect(isWxError(twin, 'timeout')).toBe(true)
  expect(isWxError(twin, 'cancelled')).toBe(false)
  expect(isWxError(new Error('timeout'))).toBe(false)
})

test('types: results are typed, callbacks give nothing back, wrong parameters do not compile', () => {
  const calls = () => {
    expectTypeOf(chooseImage({ count: 3 })).resolves.toHaveProperty('localIds')
    expectTypeOf(getLocation()).resolves.toHaveProperty('latitude')
    expectTypeOf(chooseImage({ success: ({ localIds }) => void localIds })).toBeVoid()
    // @ts-expect-error the platform has no such source
    void chooseImage({ sourceType: ['gallery'] })
    // @ts-expect-error misspelt
    void getLocation({ typ: 'gcj02' })
    // @ts-expect-error 1 or 0
    void scanQRCode({ needResult: 2 })
  }
  expect(calls).toBeTypeOf('function')
})
