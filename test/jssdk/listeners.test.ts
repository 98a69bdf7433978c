import { on, onVoicePlayEnd, onVoiceRecordEnd } from '@wove/jssdk'
import { onSearchBeacons } from '@wove/jssdk/legacy'
import { expect, test, vi } from 'vitest'
import { freshPage, verify } from '../support/page.ts'

const played = (localId: string) => ({ err_msg: 'onVoicePlayEnd:ok', localId })

test('many listeners hear an event, although the bridge keeps one', async () => {
  const client = freshPage()
  await verify()
  const heard: string[] = []
  const stop = onVoicePlayEnd(({ localId }) => heard.push(`a ${localId}`))
  onVoicePlayEnd(({ localId }) => heard.push(`b ${localId}`))
  await vi.waitFor(() => {
    client.fire('onVoicePlayEnd', played('1'))
    expect(heard).not.toEqual([])
  })
  heard.length = 0
  client.fire('onVoicePlayEnd', played('2'))
  await Promise.resolve()
  expect(heard).toEqual(['a 2', 'b 2'])
  stop()
  client.fire('onVoicePlayEnd', played('3'))
  await Promise.resolve()
  expect(heard).toEqual(['a 2', 'b 2', 'b 3'])
})

test('permission for an event is asked for by itself', async () => {
  const client = freshPage()
  await verify({ jsApiList: ['chooseImage'] })
  onVoiceRecordEnd(() => {})
  await vi.waitFor(() => {
    expect(client.named('preVerifyJSAPI').at(-1)?.args.verifyJsApiList).toEqual(['chooseImage', 'onVoiceRecordEnd'])
  })
})

test('a handler that other code has put over ours is overcome by the next verification', async () => {
  const client = freshPage()
  await verify()
  const heard = vi.fn()
  on('menu:setfont', heard)
  await vi.waitFor(() => {
    client.fire('menu:setfont', { fontSize: 1 })
    expect(heard).toHaveBeenCalled()
  })
  heard.mockClear()
  const { WeixinJSBridge: bridge } = globalThis as unknown as { WeixinJSBridge: { on: typeof on } }
  bridge.on('menu:setfont', () => {})
  client.fire('menu:setfont', { fontSize: 2 })
  expect(heard).not.toHaveBeenCalled()
  dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
  await vi.waitFor(() => {
    client.fire('menu:setfont', { fontSize: 3 })
    expect(heard).toHaveBeenLastCalledWith({ fontSize: 3 })
  })
})

test('events too are read by their shape', async () => {
  const client = freshPage()
  await verify()
  const heard = vi.fn()
  onSearchBeacons(heard)
  await vi.waitFor(() => {
    client.fire(
      'onBeaconsInRange',
      '{"beacons":"[{\\"uuid\\":\\"u\\",\\"major\\":\\"1\\",\\"minor\\":2,\\"proximity\\":3}]"}',
    )
    expect(heard).toHaveBeenCalled()
  })
  const beacon = { uuid: 'u', major: 1, minor: 2, accuracy: 0, rssi: 0, proximity: '3', heading: 0 }
  expect(heard).toHaveBeenLastCalledWith({ beacons: [beacon] })
})

test('a bridge that comes late is waited for; who stops before hears nothing', async () => {
  const client = freshPage()
  vi.stubGlobal('WeixinJSBridge', undefined)
  const kept = vi.fn()
  const gone = vi.fn()
  on('onPageStateChange', kept)
  on('onPageStateChange', gone)()
  client.arrive()
  await vi.waitFor(() => {
    client.fire('onPageStateChange', { active: 'true' })
    expect(kept).toHaveBeenCalledWith({ active: 'true' })
  })
  expect(gone).not.toHaveBeenCalled()
})
