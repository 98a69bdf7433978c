import type { Wx, WxConfig } from '@wove/jssdk/facade'
import { beforeEach, expect, test, vi } from 'vitest'
import { freshPage, signature } from '../support/page.ts'

let client: ReturnType<typeof freshPage>
let wx: Wx

const config = (more: Partial<WxConfig> = {}) => wx.config({ ...signature, jsApiList: ['getLocation'], ...more })

beforeEach(async () => {
  client = freshPage()
  // Each page loads it anew.
  vi.resetModules()
  ;({ wx } = await import('@wove/jssdk/facade'))
})

test('existing code moves line by line: config, ready, a call with callbacks', async () => {
  client.answers('geoLocation', { err_msg: 'geo_location:ok', latitude: '1', longitude: 2 })
  config({ debug: false, beta: true, jsApiList: ['getLocation', 'onMenuShareTimeline', 'openAddress'] })
  const result = await new Promise((resolve) => {
    wx.ready(() => wx.getLocation({ type: 'gcj02', success: resolve }))
  })
  expect(result).toEqual({ latitude: 1, longitude: 2, speed: 0, accuracy: 0, errMsg: 'getLocation:ok' })
  expect(client.named('preVerifyJSAPI')[0]?.args).toMatchObject({
    appId: 'wx1',
    verifyJsApiList: ['geoLocation', 'menu:share:timeline', 'editAddress'],
  })
})

test('ready is not called after a refusal; every error listener hears it, also the next one', async () => {
  client.answers('preVerifyJSAPI', { err_msg: 'preVerifyJSAPI:fail_invalid url domain' })
  const ready = vi.fn()
  const errors = [vi.fn(), vi.fn()] as const
  wx.ready(ready)
  wx.error(errors[0])
  wx.error(errors[1])
  config()
  await vi.waitFor(() => expect(errors[1]).toHaveBeenCalledTimes(1))
  expect(errors[0]).toHaveBeenCalledWith(expect.objectContaining({ errMsg: 'config:invalid url domain' }))
  config()
  await vi.waitFor(() => expect(errors[0]).toHaveBeenCalledTimes(2))
  expect(ready).not.toHaveBeenCalled()

  client.answers('preVerifyJSAPI', { err_msg: 'preVerifyJSAPI:ok' })
  config()
  await vi.waitFor(() => expect(ready).toHaveBeenCalledTimes(1))
  wx.ready(ready)
  await vi.waitFor(() => expect(ready).toHaveBeenCalledTimes(2))
})

test('cancel, fail and complete are told apart, with errMsg as it was', async () => {
  config()
  client.answers('chooseImage', { err_msg: 'chooseImage:cancel' })
  const calls: string[] = []
  const bag = (end: () => void) => ({
    success: () => void calls.push('success'),
    cancel: ({ errMsg }: { errMsg?: string }) => void calls.push(`cancel ${errMsg}`),
    fail: ({ errMsg }: { errMsg?: string }) => void calls.push(`fail ${errMsg}`),
    complete: end,
  })
  await new Promise<void>((resolve) => wx.chooseImage(bag(resolve)))
  client.answers('chooseImage', { err_msg: 'system:access_denied' })
  await new Promise<void>((resolve) => wx.chooseImage(bag(resolve)))
  expect(calls).toEqual(['cancel chooseImage:cancel', 'fail chooseImage:access denied'])
})

test('a call without callbacks returns nothing and rejects nowhere', async () => {
  config()
  client.answers('hideOptionMenu', { err_msg: 'system:access_denied' })
  expect(wx.hideOptionMenu()).toBeUndefined()
  await vi.waitFor(() => expect(client.named('hideOptionMenu')).toHaveLength(1))
})

test('the scanner leaves the code to WeChat unless it is told otherwise, as before', async () => {
  config()
  client.answers('scanQRCode', { err_msg: 'scanQRCode:ok' })
  await new Promise<void>((resolve) => wx.scanQRCode({ success: () => resolve() }))
  expect(client.named('scanQRCode')[0]?.args.needResult).toBe(0)
})

test('events, share listeners, invoke, on and mini programs have their shapes', async () => {
  config()
  client.answers('sendAppMessage', { err_msg: 'send_app_msg:confirm' })
  client.answers('anything', { err_msg: 'anything:fail_busy', err_desc: 'busy' })
  client.answers('invokeMiniProgramAPI', { errMsg: 'invokeMiniProgramAPI:ok' })
  const heard = vi.fn()
  const shared = vi.fn()
  wx.onVoiceRecordEnd({ complete: heard })
  wx.onMenuShareAppMessage({ title: 't', success: shared })
  await vi.waitFor(() => {
    client.fire('onVoiceRecordEnd', { localId: 'v' })
    client.fire('menu:share:appmessage', {})
    expect(heard).toHaveBeenCalledWith({ localId: 'v', errMsg: 'onVoiceRecordEnd:ok' })
    expect(shared).toHaveBeenCalled()
  })
  const raw = await new Promise((resolve) => wx.invoke('anything', { a: 1 }, resolve))
  expect(raw).toEqual({ err_msg: 'anything:fail_busy', err_desc: 'busy' })
  wx.on('menu:setfont', heard)
  await new Promise<void>((resolve) => wx.miniProgram.navigateTo({ url: '/a', success: () => resolve() }))
  const env = await new Promise((resolve) => wx.miniProgram.getEnv(resolve))
  expect(env).toEqual({ miniprogram: false })
})

test('every name of the official script is there', async () => {
  const { runOfficialScript } = await import('../support/official-script.ts')
  const official = runOfficialScript('iPhone MicroMessenger/8.0.49')
  official.config({ ...signature, jsApiList: [] })
  expect(Object.keys(official).filter((name) => !(name in wx))).toEqual([])
  expect(Object.keys(official.miniProgram).filter((name) => !(name in wx.miniProgram))).toEqual([])
})
