import { recordVoice } from '@wove/jssdk'
import { expect, test, vi } from 'vitest'
import { freshPage, verify } from '../support/page.ts'

test('a recording is ended by the page, and its voice can be played, uploaded and understood', async () => {
  const client = freshPage()
  client.answers('startRecord', { err_msg: 'startRecord:ok' })
  client.answers('stopRecord', { err_msg: 'stopRecord:ok', localId: 'v1' })
  client.answers('playVoice', { err_msg: 'playVoice:ok' })
  client.answers('uploadVoice', { err_msg: 'uploadVoice:ok', serverId: 'm1' })
  client.answers('translateVoice', { err_msg: 'translateVoice:ok', translateResult: '你好。' })
  void verify()
  const recording = await recordVoice()
  const voice = await recording.stop()
  expect(voice.localId).toBe('v1')
  expect(await recording.ended).toBe(voice)
  await voice.play()
  expect(await voice.upload()).toBe('m1')
  expect(await voice.translate()).toBe('你好。')
})

test('after a minute it ends by itself; stopping it then asks the client for nothing', async () => {
  const client = freshPage()
  client.answers('startRecord', { err_msg: 'startRecord:ok' })
  void verify()
  const recording = await recordVoice()
  client.fire('onVoiceRecordEnd', { err_msg: 'onVoiceRecordEnd:ok', localId: 'v60' })
  expect((await recording.ended).localId).toBe('v60')
  expect((await recording.stop()).localId).toBe('v60')
  expect(client.named('stopRecord')).toEqual([])
})

test('a person who refuses the microphone has cancelled', async () => {
  const client = freshPage()
  client.answers('startRecord', { err_msg: 'startRecord:cancel' })
  void verify()
  await expect(recordVoice()).rejects.toMatchObject({ code: 'cancelled', api: 'startRecord' })
})

test('one that was too short fails, where it is stopped and where it is awaited', async () => {
  const client = freshPage()
  client.answers('startRecord', { err_msg: 'startRecord:ok' })
  client.answers('stopRecord', { err_msg: 'stopRecord:fail' })
  void verify()
  const recording = await recordVoice()
  await expect(recording.stop()).rejects.toMatchObject({ code: 'failed', api: 'stopRecord' })
  await expect(recording.ended).rejects.toMatchObject({ code: 'failed' })
})

test('the second recording does not hear the end of the first', async () => {
  const client = freshPage()
  client.answers('startRecord', { err_msg: 'startRecord:ok' })
  client.answers('stopRecord', { err_msg: 'stopRecord:ok', localId: 'v1' })
  void verify()
  await (await recordVoice()).stop()
  const second = await recordVoice()
  const ended = vi.fn()
  void second.ended.then(ended)
  client.answers('stopRecord', { err_msg: 'stopRecord:ok', localId: 'v2' })
  expect((await second.stop()).localId).toBe('v2')
})
