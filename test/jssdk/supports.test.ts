import { chooseImage, requestMerchantTransfer, setShare, supports, updateAppMessageShareData } from '@wove/jssdk'
import { chooseWXPay, getLocation, scanQRCode } from '@wove/jssdk'
import { expect, test, vi } from 'vitest'
import { userAgents } from '../support/fake-client.ts'
import { freshPage, verify } from '../support/page.ts'

const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) MicroMessenger/7.0.20.1781 WindowsWechat(0x63090719)'
const harmony = 'Mozilla/5.0 (Phone; OpenHarmony 5.1)  ArkWeb/4.1.6.1 Mobile MicroMessenger/1.0.3.52(0xf3100334)'
const devtools = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0_3) wechatdevtools/1.06.2504010 MicroMessenger/8.0.5'

test.each([
  [true, 'yes'],
  ['true', 'yes'],
  [false, 'no'],
  [undefined, 'no'],
])("the client's word counts: %s is %s", async (said, answer) => {
  const client = freshPage()
  client.answers('checkJsApi', { err_msg: 'checkJsApi:ok', checkResult: { geoLocation: said } })
  void verify()
  expect(await supports(getLocation)).toBe(answer)
})

test('the devtools leave out what they only do not play', async () => {
  freshPage(devtools).answers('checkJsApi', { errMsg: 'checkJsApi:ok', checkResult: {} })
  void verify()
  expect(await supports(scanQRCode)).toBe('unknown')
})

test.each([
  ['desktops have no merchant transfer', windows, requestMerchantTransfer],
  ['nor have the devtools', devtools, requestMerchantTransfer],
  ['a client from before the method', userAgents.ios.replace('8.0.49', '6.5.1'), updateAppMessageShareData],
  ['a mini program does not share', `${userAgents.android} miniProgram/wx1`, updateAppMessageShareData],
  ['nor pay', `${userAgents.android} miniProgram/wx1`, chooseWXPay],
])('known without asking: %s', async (_, userAgent, method) => {
  const client = freshPage(userAgent)
  expect(await supports(method)).toBe('no')
  expect(client.calls).toEqual([])
})

test('HarmonyOS counts from 1.0: no version is too old there', async () => {
  freshPage(harmony).answers('checkJsApi', {
    errMsg: 'checkJsApi:ok',
    checkResult: '{"updateAppMessageShareData":true}',
  })
  void verify()
  expect(await supports(updateAppMessageShareData)).toBe('yes')
})

test('a client that says nothing is not taken for a yes', async () => {
  vi.useFakeTimers()
  freshPage()
  const answer = supports(chooseImage)
  await vi.advanceTimersByTimeAsync(3_001)
  expect(await answer).toBe('unknown')
  vi.useRealTimers()
})

test('a browser has nothing', async () => {
  freshPage()
  vi.unstubAllGlobals()
  expect(await supports(chooseImage)).toBe('no')
  expect(setShare.declaration).toHaveLength(4)
})
