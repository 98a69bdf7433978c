import type { ProfileName, Simulator } from '@wove/simulator/client'
import type { Platform } from '@wove/simulator/platform'
import { expect } from 'vitest'
import type { OfficialScript } from '../support/official-page.ts'

/** Which callback came, and with what; `'nothing'` when none did. */
export type Outcome = { via: string; result: Record<string, unknown> } | 'nothing'

interface Page {
  wx: OfficialScript
  wechat: Simulator
  platform: Platform
  call(options: object, method?: string): Promise<Outcome>
}

/** What callbacks are told, in one object. */
export type Told = Record<string, unknown>

/** A method of the official script: how it is called here, and what §1 and §2 of the reference say that it gives. */
export interface Row {
  method: string
  run(page: Page): Promise<Outcome>
  gives: Told | ((profile: ProfileName) => Told)
}

export function readOutcome(outcome: Outcome): Told {
  if (outcome === 'nothing') return { via: 'nothing' }
  const { via, result } = outcome
  return { via, ...result }
}

const ok = (api: string, fields: Told = {}): Told => ({ via: 'success', errMsg: `${api}:ok`, ...fields })
export const failed = (errMsg: string): Told => ({ via: 'fail', errMsg })
const plain = (method: string, options: object = {}): Row => ({
  method,
  run: ({ call }) => call(options),
  gives: ok(method),
})

// What the reference says of the forms, written down a second time and on its own.
const ios = (name: ProfileName) => ['iphone', 'ipad', 'wecom'].includes(name)
const parsedByScript = (name: ProfileName) => ['android', 'miniprogram'].includes(name)
const sendsText = (name: ProfileName) => parsedByScript(name) || name === 'harmony' || name === 'harmonyOld'
const modern = (name: ProfileName) => ['harmony', 'harmonyOld', 'windows', 'mac', 'devtools'].includes(name)

/** A list as the page gets it: the script parses the text of clients that say "Android", and of no other. */
const list = (name: ProfileName, value: unknown) =>
  sendsText(name) && !parsedByScript(name) ? JSON.stringify(value) : value
const number = (name: ProfileName, value: number) => (sendsText(name) ? String(value) : value)
const pictureId = (name: ProfileName, n: number) =>
  ios(name) ? `wxLocalResource://imageid${n}` : `weixin://resourceid/${String(n).padStart(32, '0')}`

const dataUrl = `data:image/png;base64,${'iVBORw0KGgo'.repeat(12)}`
const picture = { name: 'a.png', dataUrl }

/** Registers a listener, shares from the menu, and gives what the listener was told. */
function shared(method: string, action: string, target: Parameters<Simulator['share']>[0]): Row {
  return {
    method,
    async run({ call, wechat }) {
      const told = call({ title: 'T', desc: 'D', link: `${location.origin}/s`, imgUrl: 'https://h5.example.com/i.png' })
      await wechat.share(target)
      return told
    },
    gives: ok(action),
  }
}

async function recorded({ call, wechat }: Page, seconds: number): Promise<string> {
  wechat.next('startRecord', { speech: '你好', seconds })
  await call({}, 'startRecord')
  const stopped = await call({}, 'stopRecord')
  return stopped === 'nothing' ? '' : String(stopped.result.localId)
}

async function chosen({ call, wechat }: Page): Promise<string> {
  wechat.next('chooseImage', { pictures: [picture] })
  await call({}, 'chooseImage')
  return [...wechat.phone.pictures.keys()].pop()!
}

export const methods: readonly Row[] = [
  {
    method: 'checkJsApi',
    run: ({ call }) => call({ jsApiList: ['chooseImage', 'getLocation', 'noSuchThing'] }),
    gives: (name) => {
      const wx = { chooseImage: true, ...(name === 'devtools' ? {} : { noSuchThing: false }), getLocation: true }
      // The text is not parsed, so its native names stay.
      const text = JSON.stringify({ chooseImage: true, geoLocation: true, noSuchThing: false })
      return ok('checkJsApi', { checkResult: sendsText(name) && !parsedByScript(name) ? text : wx })
    },
  },
  shared('onMenuShareTimeline', 'shareTimeline', 'timeline'),
  shared('onMenuShareAppMessage', 'sendAppMessage', 'friend'),
  shared('onMenuShareQQ', 'shareQQ', 'qq'),
  shared('onMenuShareWeibo', 'shareWeiboApp', 'weibo'),
  shared('onMenuShareQZone', 'shareQZone', 'qzone'),
  plain('updateTimelineShareData', { title: 'T', link: '/', imgUrl: '' }),
  plain('updateAppMessageShareData', { title: 'T', desc: 'D', link: '/', imgUrl: '' }),
  {
    method: 'startRecord',
    async run({ call, wechat }) {
      wechat.next('startRecord', { speech: '你好' })
      return call({})
    },
    gives: ok('startRecord'),
  },
  {
    method: 'stopRecord',
    run: ({ call }) => call({}),
    gives: ok('stopRecord', { localId: 'weixin://voice/00000001' }),
  },
  {
    method: 'onVoiceRecordEnd',
    async run({ call, wechat }) {
      const told = call({})
      wechat.next('startRecord', { speech: '一分钟', seconds: 60 })
      await call({}, 'startRecord')
      return told
    },
    gives: ok('onVoiceRecordEnd', { localId: 'weixin://voice/00000002' }),
  },
  { method: 'playVoice', run: async (page) => page.call({ localId: await recorded(page, 3) }), gives: ok('playVoice') },
  {
    method: 'pauseVoice',
    run: async (page) => page.call({ localId: await recorded(page, 3) }),
    gives: ok('pauseVoice'),
  },
  { method: 'stopVoice', run: async (page) => page.call({ localId: await recorded(page, 3) }), gives: ok('stopVoice') },
  {
    method: 'onVoicePlayEnd',
    async run(page) {
      const localId = await recorded(page, 0)
      const told = page.call({})
      await page.call({ localId }, 'playVoice')
      return told
    },
    gives: ok('onVoicePlayEnd'),
  },
  {
    method: 'uploadVoice',
    run: async (page) => page.call({ localId: await recorded(page, 3) }),
    gives: ok('uploadVoice'),
  },
  {
    method: 'downloadVoice',
    async run(page) {
      const uploaded = await page.call({ localId: await recorded(page, 3) }, 'uploadVoice')
      return page.call({ serverId: uploaded === 'nothing' ? '' : uploaded.result.serverId })
    },
    gives: ok('downloadVoice'),
  },
  {
    method: 'translateVoice',
    run: async (page) => page.call({ localId: await recorded(page, 3) }),
    gives: ok('translateVoice', { translateResult: '你好。' }),
  },
  {
    method: 'chooseImage',
    run({ call, wechat }) {
      wechat.next('chooseImage', { pictures: [picture, picture] })
      return call({ count: 2 })
    },
    gives: (name) => ok('chooseImage', { localIds: list(name, [pictureId(name, 1), pictureId(name, 2)]) }),
  },
  {
    method: 'getLocation',
    run({ call, wechat }) {
      wechat.next('getLocation', { latitude: 22.5, longitude: 113.9 })
      return call({ type: 'gcj02' })
    },
    gives: (name) => ok('getLocation', { latitude: number(name, 22.5), longitude: number(name, 113.9) }),
  },
  { ...plain('previewImage', { current: 'https://a.cn/1.png', urls: ['https://a.cn/1.png'] }) },
  { method: 'uploadImage', run: async (page) => page.call({ localId: await chosen(page) }), gives: ok('uploadImage') },
  {
    method: 'downloadImage',
    async run(page) {
      const uploaded = await page.call({ localId: await chosen(page) }, 'uploadImage')
      return page.call({ serverId: uploaded === 'nothing' ? '' : uploaded.result.serverId })
    },
    gives: ok('downloadImage'),
  },
  {
    method: 'getLocalImgData',
    run: async (page) => page.call({ localId: await chosen(page) }),
    gives(name) {
      const base64 = dataUrl.slice(dataUrl.indexOf(',') + 1)
      const bare = `${base64.slice(0, 76)}\n${base64.slice(76)}`
      return ok('getLocalImgData', {
        localData: ios(name) || name === 'devtools' ? `data:image/jgp;base64,${base64}` : bare,
      })
    },
  },
  {
    method: 'getNetworkType',
    run: ({ call }) => call({}),
    // The script reads only the old form; an answer in the new one is a failure to it.
    gives: (name) => (modern(name) ? failed('getNetworkType:fail') : ok('getNetworkType', { networkType: 'wifi' })),
  },
  plain('openLocation', { latitude: 22.5, longitude: 113.9 }),
  plain('hideOptionMenu'),
  plain('showOptionMenu'),
  plain('hideMenuItems', { menuList: ['menuItem:share:qq'] }),
  plain('showMenuItems', { menuList: ['menuItem:share:qq'] }),
  plain('hideAllNonBaseMenuItem'),
  plain('showAllNonBaseMenuItem'),
  {
    method: 'scanQRCode',
    run({ call, wechat }) {
      wechat.next('scanQRCode', { text: '6901234567892', type: 'EAN_13' })
      return call({ needResult: 1 })
    },
    gives: ok('scanQRCode', { resultStr: 'EAN_13,6901234567892' }),
  },
  plain('openProductSpecificView', { productId: 'p' }),
  {
    method: 'openAddress',
    run({ call, wechat }) {
      wechat.next('openAddress', {
        userName: '张三',
        telNumber: '13800000000',
        provinceName: '广东省',
        cityName: '深圳市',
        countyName: '南山区',
        detailInfo: '科技园',
      })
      return call({})
    },
    gives: ok('openAddress', {
      provinceName: '广东省',
      cityName: '深圳市',
      countryName: '南山区',
      detailInfo: '科技园',
    }),
  },
  {
    method: 'addCard',
    run({ call, platform, wechat }) {
      wechat.next('addCard', { cardIds: ['c1'] })
      const signed = (cardId: string) => JSON.stringify(platform.signCard({ cardId, code: '42' }))
      return call({ cardList: ['c1', 'c2'].map((cardId) => ({ cardId, cardExt: signed(cardId) })) })
    },
    gives: ok('addCard', {
      cardList: [
        { cardId: 'c1', cardExt: expect.stringContaining('"code":"42"'), isSuccess: true, code: '42' },
        { cardId: 'c2', cardExt: expect.stringContaining('"code":"42"'), isSuccess: false },
      ],
    }),
  },
  {
    method: 'chooseCard',
    run({ call, platform, wechat }) {
      wechat.next('chooseCard', { cards: [{ cardId: 'c1', code: '42' }] })
      return call(platform.signChoice())
    },
    gives: ok('chooseCard', { cardList: expect.stringContaining('"card_id":"c1"') }),
  },
  plain('openCard', { cardList: [{ cardId: 'c1', code: '42' }] }),
  plain('consumeAndShareCard', { cardId: 'c1', code: '42' }),
  {
    method: 'chooseWXPay',
    async run({ call, platform, wechat }) {
      wechat.next('chooseWXPay', { outcome: 'paid' })
      return call(await platform.order())
    },
    gives: ok('chooseWXPay'),
  },
  {
    method: 'openEnterpriseRedPacket',
    run: async ({ call, platform }) => call(await platform.order()),
    gives: ok('openEnterpriseRedPacket'),
  },
  {
    method: 'openBusinessView',
    run({ call, wechat }) {
      wechat.next('openBusinessView', { extraData: { mch_id: '1' } })
      return call({ businessType: 'wxpayScoreDetail' })
    },
    gives: (name) => ok('openBusinessView', { errCode: number(name, 0), extraData: list(name, { mch_id: '1' }) }),
  },
  plain('openEnterpriseChat', { userIds: 'a;b', groupName: 'g' }),
  {
    method: 'launchMiniProgram',
    run({ call, wechat }) {
      wechat.next('launchMiniProgram', { launched: true })
      return call({ targetAppId: 'wx1', path: 'a' })
    },
    gives: ok('launchMiniProgram'),
  },
  {
    method: 'onSearchBeacons',
    async run({ call, wechat }) {
      wechat.phone.beacons.push({ uuid: 'u', major: 1, minor: 2 })
      const told = new Promise<Outcome>((resolve) => {
        // The script hands this event to "complete" alone.
        const complete = (result: Told) => resolve({ via: 'success', result })
        void call({ complete, success: undefined, fail: undefined }).then(resolve)
      })
      await call({ ticket: 't' }, 'startSearchBeacons')
      await call({}, 'stopSearchBeacons')
      return told
    },
    gives: ok('onSearchBeacons', { beacons: [{ uuid: 'u', major: '1', minor: '2' }] }),
  },
  plain('startSearchBeacons', { ticket: 't' }),
  plain('stopSearchBeacons'),
  ...['navigateTo', 'redirectTo', 'switchTab', 'reLaunch', 'navigateBack', 'postMessage'].map((name): Row => ({
    method: `miniProgram.${name}`,
    run: ({ call }) => call({ url: '/pages/a', data: { a: 1 } }),
    gives: (profile) =>
      profile === 'miniprogram' ? ok('invokeMiniProgramAPI') : failed('invokeMiniProgramAPI:function not exist'),
  })),
  {
    method: 'miniProgram.getEnv',
    run: ({ wx }) =>
      new Promise((resolve) => wx.miniProgram.getEnv!((result: Told) => resolve({ via: 'success', result }))),
    gives: (profile) => ({ miniprogram: profile === 'miniprogram' }),
  },
  plain('closeWindow'),
]
