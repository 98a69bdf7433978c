/* oxlint-disable typescript/no-floating-promises, unicorn/require-post-message-target-origin -- these calls only have to compile */
// The ordinary call of every method compiles; the wrong ones do not. Checked by vue-tsc, never run.
import * as wx from '@wove/jssdk'
import { wx as facade } from '@wove/jssdk/facade'
import * as legacy from '@wove/jssdk/legacy'
import { officialScript } from '@wove/jssdk/official-script'
import { expectTypeOf } from 'vitest'

const share = { title: 't', desc: 'd', link: 'https://a.b/', imgUrl: 'https://a.b/1.jpg' }
const localId = 'l'
const serverId = 's'

// configure
expectTypeOf(
  wx.configure({ signature: '/api', jsApiList: [wx.chooseImage, wx.onVoicePlayEnd, wx.setShare, 'geoLocation'] }),
).toEqualTypeOf<Promise<void>>()
wx.configure({ signature: async () => ({ timestamp: 1, nonceStr: 'n', signature: 's' }), appId: 'wx1' })
wx.configure({
  signature: '/api',
  transport: officialScript({ nonce: 'n' }),
  urlStrategy: () => 'landing',
  debug: true,
})
// @ts-expect-error the source of signatures is missing
wx.configure({ jsApiList: [] })
// @ts-expect-error no such tag
wx.configure({ signature: '/api', openTagList: ['wx-open-nothing'] })
// @ts-expect-error a promise is no list
wx.configure({ signature: '/api', jsApiList: wx.ready() })
// @ts-expect-error no such strategy
wx.configure({ signature: '/api', urlStrategy: 'first' })

// base
expectTypeOf(wx.checkJsApi({ jsApiList: [wx.getLocation] })).resolves.toEqualTypeOf<{
  checkResult: Record<string, boolean>
}>()
// @ts-expect-error a list, not a name
wx.checkJsApi({ jsApiList: 'getLocation' })
expectTypeOf(wx.supports(wx.chooseImage)).resolves.toEqualTypeOf<'yes' | 'no' | 'unknown'>()
// @ts-expect-error the method itself, not its name
wx.supports('chooseImage')
expectTypeOf(wx.call('x', { a: 1 }, { permission: false, timeout: 1 })).resolves.toEqualTypeOf<
  Readonly<Record<string, unknown>>
>()
// @ts-expect-error the name is missing
wx.call()
expectTypeOf(wx.on('menu:setfont', ({ fontSize }) => fontSize)).toEqualTypeOf<() => void>()

// share
expectTypeOf(wx.setShare({ title: 't', desc: 'd', imgUrl: 'https://a.b/1.jpg' })).resolves.toEqualTypeOf<void>()
// @ts-expect-error the picture is missing
wx.setShare({ title: 't', desc: 'd' })
wx.updateAppMessageShareData(share)
wx.updateTimelineShareData({ title: 't', link: 'l', imgUrl: 'i' })
// @ts-expect-error the link is missing
wx.updateTimelineShareData({ title: 't', imgUrl: 'i' })
wx.onMenuShareAppMessage({ ...share, type: 'music', dataUrl: 'u', trigger: () => {}, success: () => {} })()
wx.onMenuShareTimeline({})()
wx.onMenuShareQQ(share)()
wx.onMenuShareWeibo(share)()
wx.onMenuShareQZone(share)()
// @ts-expect-error QQ plays no music
wx.onMenuShareQQ({ ...share, type: 'music' })
// @ts-expect-error no such type
wx.onMenuShareAppMessage({ type: 'picture' })

// image
expectTypeOf(
  wx.chooseImage({ count: 3, sizeType: ['original'], sourceType: ['camera'] }),
).resolves.toEqualTypeOf<wx.ChooseImageResult>()
expectTypeOf(wx.chooseImage()).resolves.toHaveProperty('localIds')
// With a callback nothing comes back.
expectTypeOf(wx.chooseImage({ success: ({ localIds }) => localIds.length })).toEqualTypeOf<void>()
// @ts-expect-error no such size
wx.chooseImage({ sizeType: ['tiny'] })
// @ts-expect-error a number
wx.chooseImage({ count: '3' })
wx.previewImage({ urls: ['a'] as const })
// @ts-expect-error the pictures are missing
wx.previewImage({ current: 'a' })
expectTypeOf(wx.uploadImage({ localId, isShowProgressTips: false })).resolves.toEqualTypeOf<{ serverId: string }>()
// @ts-expect-error the handle is missing
wx.uploadImage({})
expectTypeOf(wx.downloadImage({ serverId })).resolves.toEqualTypeOf<{ localId: string }>()
// @ts-expect-error a media id, not a handle
wx.downloadImage({ localId })
expectTypeOf(wx.getLocalImgData({ localId })).resolves.toEqualTypeOf<{ localData: string }>()
// @ts-expect-error the handle is missing
wx.getLocalImgData()
expectTypeOf(wx.pickImages({ count: 1 }, { signal: new AbortController().signal })).resolves.toEqualTypeOf<
  wx.PickedImage[]
>()

// voice
wx.startRecord()
expectTypeOf(wx.stopRecord()).resolves.toEqualTypeOf<{ localId: string }>()
expectTypeOf(wx.onVoiceRecordEnd(({ localId: id }) => id.length)).toEqualTypeOf<() => void>()
expectTypeOf(wx.onVoicePlayEnd(({ localId: id }) => id.length)).toEqualTypeOf<() => void>()
// @ts-expect-error a listener, not options
wx.onVoicePlayEnd({ success: () => {} })
wx.playVoice({ localId })
wx.pauseVoice({ localId })
wx.stopVoice({ localId })
// @ts-expect-error the handle is missing
wx.stopVoice({})
wx.uploadVoice({ localId, isShowProgressTips: 1 })
wx.downloadVoice({ serverId })
expectTypeOf(wx.translateVoice({ localId })).resolves.toEqualTypeOf<{ translateResult: string }>()
// @ts-expect-error 0 or 1
wx.translateVoice({ localId, isShowProgressTips: 2 })
expectTypeOf(wx.recordVoice()).resolves.toEqualTypeOf<wx.Recording>()

// network, location
expectTypeOf(wx.getNetworkType()).resolves.toEqualTypeOf<{ networkType: wx.NetworkType }>()
expectTypeOf(wx.getLocation({ type: 'gcj02' }, { timeout: 5000 })).resolves.toEqualTypeOf<wx.GetLocationResult>()
// @ts-expect-error no such system
wx.getLocation({ type: 'bd09' })
wx.openLocation({ latitude: 1, longitude: 2, name: 'n', address: 'a', scale: 16, infoUrl: 'u' })
// @ts-expect-error the longitude is missing
wx.openLocation({ latitude: 1 })

// menus
wx.hideOptionMenu()
wx.showOptionMenu()
wx.closeWindow()
wx.hideAllNonBaseMenuItem()
wx.showAllNonBaseMenuItem()
wx.hideMenuItems({ menuList: ['menuItem:copyUrl', 'menuItem:share:QZone'] })
// @ts-expect-error no such item
wx.hideMenuItems({ menuList: ['menuItem:nothing'] })
// @ts-expect-error the prefix is missing
wx.hideMenuItems({ menuList: ['copyUrl'] })
// @ts-expect-error a base item cannot be hidden
wx.hideMenuItems({ menuList: ['menuItem:setFont'] })
wx.showMenuItems({ menuList: ['menuItem:setFont'] })

// scan, cards, invoices, address
expectTypeOf(wx.scanQRCode({ needResult: 1, scanType: ['barCode'] })).resolves.toEqualTypeOf<wx.ScanQRCodeResult>()
// @ts-expect-error no such kind
wx.scanQRCode({ scanType: ['dataMatrix'] })
expectTypeOf(wx.addCard({ cardList: [{ cardId: 'c', cardExt: '{}' }] })).resolves.toEqualTypeOf<wx.AddCardResult>()
// @ts-expect-error JSON text, not an object
wx.addCard({ cardList: [{ cardId: 'c', cardExt: {} }] })
const card = { timestamp: 1, nonceStr: 'n', cardSign: 's' }
wx.chooseCard({ ...card, timestamp: '1', cardType: 'GROUPON' })
// @ts-expect-error the signature is missing
wx.chooseCard({ timestamp: 1, nonceStr: 'n' })
wx.openCard({ cardList: [{ cardId: 'c', code: '1' }] })
// @ts-expect-error the code is missing
wx.openCard({ cardList: [{ cardId: 'c' }] })
wx.consumeAndShareCard({ cardId: 'c', code: '1' })
expectTypeOf(wx.chooseInvoice({ ...card, signType: 'SHA1' })).resolves.toEqualTypeOf<wx.ChooseInvoiceResult>()
// @ts-expect-error SHA1 is the only one
wx.chooseInvoice({ ...card, signType: 'MD5' })
expectTypeOf(wx.chooseInvoiceTitle()).resolves.toEqualTypeOf<wx.ChooseInvoiceTitleResult>()
// @ts-expect-error 1 or 2
wx.chooseInvoiceTitle({ scene: '3' })
expectTypeOf(wx.openAddress()).resolves.toEqualTypeOf<wx.OpenAddressResult>()

// pay
const order = { timestamp: 1, nonceStr: 'n', package: 'p', signType: 'RSA', paySign: 's' } as const
const own = { appId: 'wx1', timeStamp: '1', nonceStr: 'n', package: 'p', signType: 'RSA', paySign: 's' } as const
expectTypeOf(wx.pay(own)).resolves.toEqualTypeOf<'ok' | 'cancelled' | 'unknown'>()
wx.pay(order, { timeout: 60_000 })
// @ts-expect-error neither spelling of the timestamp
wx.pay({ nonceStr: 'n', package: 'p', signType: 'RSA', paySign: 's' })
wx.chooseWXPay(order)
wx.chooseWXPay({ ...order, success: () => {}, cancel: () => {}, fail: () => {} })
// @ts-expect-error no such sign type
wx.chooseWXPay({ ...order, signType: 'SHA256' })
wx.getBrandWCPayRequest(own)
// @ts-expect-error the account is missing
wx.getBrandWCPayRequest({ timeStamp: '1', nonceStr: 'n', package: 'p', signType: 'RSA', paySign: 's' })
expectTypeOf(wx.openBusinessView({ businessType: 'wxpayScoreUse', queryString: 'a=1' })).resolves.toHaveProperty(
  'extraData',
)
// @ts-expect-error the type is missing
wx.openBusinessView({ queryString: 'a=1' })
wx.requestMerchantTransfer({ mchId: '1', appId: 'wx1', package: 'p' })
// @ts-expect-error the package is missing
wx.requestMerchantTransfer({ mchId: '1', appId: 'wx1' })

// mini programs
wx.launchMiniProgram({ targetAppId: 'wx1', path: 'pages/a', envVersion: 'trial' })
// @ts-expect-error no such version
wx.launchMiniProgram({ targetAppId: 'wx1', envVersion: 'beta' })
wx.miniProgram.navigateTo({ url: '/a' })
wx.miniProgram.redirectTo({ url: '/a' })
wx.miniProgram.switchTab({ url: '/a' })
wx.miniProgram.reLaunch({ url: '/a' })
// @ts-expect-error the page is missing
wx.miniProgram.navigateTo({})
wx.miniProgram.navigateBack()
wx.miniProgram.navigateBack({ delta: 2 })
// @ts-expect-error no page to name
wx.miniProgram.navigateBack({ url: '/a' })
wx.miniProgram.postMessage({ data: { any: ['thing'] } })
// @ts-expect-error the data are missing
wx.miniProgram.postMessage()
expectTypeOf(wx.miniProgram.getEnv()).resolves.toEqualTypeOf<{ miniprogram: boolean }>()

// legacy
legacy.openWXDeviceLib({ connType: 'lan' })
// @ts-expect-error no such connection
legacy.openWXDeviceLib({ connType: 'usb' })
legacy.startSearchBeacons({ ticket: 't' })
legacy.onSearchBeacons(({ beacons }) => expectTypeOf(beacons).toEqualTypeOf<legacy.Beacon[]>())
legacy.openProductSpecificView({ productId: 'p', viewType: 1 })
legacy.openEnterpriseRedPacket({ timestamp: 1, nonceStr: 'n', package: 'p', paySign: 's' })
legacy.openEnterpriseChat({ userIds: 'a;b', groupName: 'g' })
legacy.selectEnterpriseContact({ fromDepartmentId: 0, mode: 'single', type: ['user'] })
// @ts-expect-error single or multi
legacy.selectEnterpriseContact({ fromDepartmentId: 0, mode: 'many', type: ['user'] })

// façade
facade.config({ appId: 'wx1', timestamp: 1, nonceStr: 'n', signature: 's', jsApiList: ['getLocation'] })
facade.ready(() => facade.chooseImage({ success: ({ localIds }) => localIds.length, complete: () => {} }))
facade.error(({ errMsg }) => errMsg.length)
facade.closeWindow()
facade.onVoicePlayEnd({ success: ({ localId: id }) => id.length })
facade.onMenuShareTimeline(share)
facade.miniProgram.getEnv(({ miniprogram }) => miniprogram)
// @ts-expect-error the handle is missing
facade.uploadImage({ success: () => {} })
// @ts-expect-error the nonce is missing
facade.config({ appId: 'wx1', timestamp: 1, signature: 's', jsApiList: [] })
