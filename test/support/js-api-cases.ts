import * as wove from '@wove/jssdk'
import * as legacy from '@wove/jssdk/legacy'

export type Raw = Record<string, unknown>

/** How a client writes its lists and tables: as they are, or as JSON text (reference §8.4). */
export type Form = 'objects' | 'text'

type AnyDeclaration = wove.MethodDeclaration<never, unknown>

/** One method as the reference describes it: nothing here is taken from the declarations. */
export interface ApiCase {
  api: string
  /** The method of ours. */
  declaration: AnyDeclaration
  native: string
  /** Who answers (reference §1.3, §1.4). */
  waitsFor: 'client' | 'person'
  params: Raw
  /** The fields of a good answer; lists through `list`. */
  answer?: (list: (value: unknown) => unknown) => Raw
  /** What the caller then gets. */
  result?: unknown
  /** What an answer without any field is worth. */
  empty: 'done' | 'unreadable' | 'unknown payment' | 'failed'
  /** The keyword of success, where it is not `ok`. */
  ok?: string
  /** The answer `…:fail` is a result here (no network). */
  failIsResult?: unknown
}

const of = (method: { readonly declaration: unknown }) => method.declaration as AnyDeclaration

/** Methods that answer nothing but `ok`. */
function plain(
  method: { readonly declaration: { readonly name: string } },
  params: Raw = {},
  { native, waitsFor = 'client' }: { native?: string; waitsFor?: ApiCase['waitsFor'] } = {},
): ApiCase {
  const api = method.declaration.name
  return { api, declaration: of(method), native: native ?? api, waitsFor, params, empty: 'done' }
}

/** Methods that answer fields. */
function telling(
  method: { readonly declaration: { readonly name: string } },
  params: Raw,
  answer: ApiCase['answer'] & {},
  result: unknown,
  more: Partial<ApiCase> = {},
): ApiCase {
  return {
    ...plain(method, params),
    waitsFor: 'client',
    answer,
    result,
    empty: 'unreadable',
    ...more,
  }
}

const localId = 'weixin://resourceid/1'
const serverId = 'media-1'
const order = { timestamp: 1414723227, nonceStr: 'n', package: 'prepay_id=1', signType: 'RSA', paySign: 'p' }
const person = { waitsFor: 'person' } as const

export const apiCases: readonly ApiCase[] = [
  telling(
    wove.checkJsApi,
    { jsApiList: [wove.chooseImage, wove.getLocation] },
    (list) => ({ checkResult: list({ chooseImage: true, geoLocation: false }) }),
    { checkResult: { chooseImage: true, getLocation: false } },
  ),
  plain(wove.updateAppMessageShareData, { title: 't', desc: 'd', link: 'https://a.b/', imgUrl: 'https://a.b/1.jpg' }),
  plain(wove.updateTimelineShareData, { title: 't', link: 'https://a.b/', imgUrl: 'https://a.b/1.jpg' }),
  telling(
    wove.chooseImage,
    { count: 2 },
    (list) => ({ localIds: list([localId]), sourceType: 'album' }),
    { localIds: [localId], sourceType: 'album' },
    person,
  ),
  plain(
    wove.previewImage,
    { current: 'https://a.b/1.jpg', urls: ['https://a.b/1.jpg', 'https://a.b/2.jpg'] },
    { native: 'imagePreview' },
  ),
  telling(wove.uploadImage, { localId }, () => ({ serverId }), { serverId }),
  telling(wove.downloadImage, { serverId }, () => ({ localId }), { localId }),
  telling(wove.getLocalImgData, { localId }, () => ({ localData: 'data:image/jpeg;base64,/9j/4AA=' }), {
    localData: 'data:image/jpeg;base64,/9j/4AA=',
  }),
  plain(wove.startRecord, {}, person),
  telling(wove.stopRecord, {}, () => ({ localId }), { localId }),
  plain(wove.playVoice, { localId }),
  plain(wove.pauseVoice, { localId }),
  plain(wove.stopVoice, { localId }),
  telling(wove.uploadVoice, { localId }, () => ({ serverId }), { serverId }),
  telling(wove.downloadVoice, { serverId }, () => ({ localId }), { localId }),
  telling(wove.translateVoice, { localId }, () => ({ translateResult: '你好。' }), { translateResult: '你好。' }),
  telling(
    wove.getNetworkType,
    {},
    () => ({ subtype: '5g' }),
    { networkType: '5g' },
    {
      ok: 'wwan',
      // An answer without a word names no network.
      empty: 'failed',
      failIsResult: { networkType: 'none' },
    },
  ),
  plain(wove.openLocation, {
    latitude: 23.1,
    longitude: 113.3,
    name: 'n',
    address: 'a',
    scale: 16,
    infoUrl: 'https://a.b/',
  }),
  telling(
    wove.getLocation,
    { type: 'gcj02' },
    () => ({ latitude: 23.1, longitude: 113.3, speed: -1, accuracy: 30, type: 'gcj02' }),
    { latitude: 23.1, longitude: 113.3, speed: -1, accuracy: 30 },
    { ...person, native: 'geoLocation' },
  ),
  plain(wove.hideOptionMenu),
  plain(wove.showOptionMenu),
  plain(wove.closeWindow),
  plain(wove.hideMenuItems, { menuList: ['menuItem:copyUrl'] }),
  plain(wove.showMenuItems, { menuList: ['menuItem:copyUrl'] }),
  plain(wove.hideAllNonBaseMenuItem),
  plain(wove.showAllNonBaseMenuItem),
  telling(
    wove.scanQRCode,
    { needResult: 1, scanType: ['qrCode', 'barCode'] },
    () => ({ resultStr: 'EAN_13,6901234567892' }),
    { type: 'EAN_13', text: '6901234567892', resultStr: 'EAN_13,6901234567892' },
    person,
  ),
  telling(
    wove.openAddress,
    {},
    () => ({
      userName: '张三',
      telNumber: '020-81167888',
      addressPostalCode: '510000',
      proviceFirstStageName: '广东省',
      addressCitySecondStageName: '广州市',
      addressCountiesThirdStageName: '海珠区',
      addressDetailInfo: '新港中路397号',
      nationalCode: '510000',
    }),
    {
      userName: '张三',
      telNumber: '020-81167888',
      postalCode: '510000',
      provinceName: '广东省',
      cityName: '广州市',
      countryName: '海珠区',
      detailInfo: '新港中路397号',
      nationalCode: '510000',
    },
    { ...person, native: 'editAddress' },
  ),
  telling(
    wove.addCard,
    { cardList: [{ cardId: 'c', cardExt: '{"timestamp":"1"}' }] },
    () => ({ card_list: JSON.stringify([{ card_id: 'c', card_ext: 'e', is_succ: 1, code: '7' }]) }),
    { cardList: [{ cardId: 'c', cardExt: 'e', isSuccess: true, code: '7' }] },
    { ...person, native: 'batchAddCard' },
  ),
  telling(
    wove.chooseCard,
    { timestamp: 1404896688, nonceStr: 'jonyqin', cardSign: 's' },
    () => ({ choose_card_info: JSON.stringify([{ card_id: 'c', encrypt_code: 'x', app_id: 'wx1' }]) }),
    { cardList: [{ card_id: 'c', encrypt_code: 'x', app_id: 'wx1' }] },
    person,
  ),
  plain(wove.openCard, { cardList: [{ cardId: 'c', code: '7' }] }, { native: 'batchViewCard' }),
  plain(wove.consumeAndShareCard, { cardId: 'c', code: '7' }, { native: 'consumedShareCard', ...person }),
  telling(
    wove.chooseInvoice,
    { timestamp: '1404896688', nonceStr: 'n', signType: 'SHA1', cardSign: 's' },
    (list) => ({ choose_invoice_info: list([{ card_id: 'c', encrypt_code: 'x', app_id: 'wx1' }]) }),
    { invoices: [{ card_id: 'c', encrypt_code: 'x', app_id: 'wx1' }] },
    person,
  ),
  telling(
    wove.chooseInvoiceTitle,
    { scene: '1' },
    () => ({ choose_invoice_title_info: '{"type":"1","title":"张三"}' }),
    {
      type: 'person',
      title: '张三',
      taxNumber: '',
      companyAddress: '',
      telephone: '',
      bankName: '',
      bankAccount: '',
    },
    person,
  ),
  { ...plain(wove.chooseWXPay, order, { native: 'getBrandWCPayRequest', ...person }), empty: 'unknown payment' },
  {
    ...plain(
      wove.getBrandWCPayRequest,
      { appId: 'wx1', timeStamp: '1414723227', nonceStr: 'n', package: 'prepay_id=1', signType: 'RSA', paySign: 'p' },
      person,
    ),
    empty: 'unknown payment',
  },
  {
    ...telling(
      wove.openBusinessView,
      { businessType: 'wxpayScoreDetail', queryString: 'a=1', envVersion: 'release' },
      (list) => ({ err_code: list(0), extraData: list({ a: '1' }) }),
      { errCode: 0, extraData: { a: '1' } },
      person,
    ),
    empty: 'done',
  },
  plain(wove.requestMerchantTransfer, { mchId: '1', appId: 'wx1', package: 'p' }, person),
  plain(wove.launchMiniProgram, { targetAppId: 'wx2', path: 'pages/a?b=1', envVersion: 'release' }, person),
  ...(['navigateTo', 'redirectTo', 'switchTab', 'reLaunch'] as const).map((name) =>
    plain(wove.miniProgram[name], { url: '/pages/a' }, { native: 'invokeMiniProgramAPI' }),
  ),
  plain(wove.miniProgram.navigateBack, { delta: 2 }, { native: 'invokeMiniProgramAPI' }),
  plain(wove.miniProgram.postMessage, { data: { a: 1 } }, { native: 'invokeMiniProgramAPI' }),
  telling(
    legacy.openWXDeviceLib,
    { connType: 'blue' },
    () => ({ bluetoothState: 'on' }),
    { bluetoothState: 'on' },
    { empty: 'done' },
  ),
  plain(legacy.closeWXDeviceLib, { connType: 'blue' }),
  telling(legacy.getWXDeviceInfos, { connType: 'blue' }, (list) => ({ deviceInfos: list([{ deviceId: 'd' }]) }), {
    deviceInfos: [{ deviceId: 'd' }],
  }),
  telling(legacy.getWXDeviceTicket, { deviceId: 'd', type: 1 }, () => ({ ticket: 't' }), { ticket: 't' }),
  plain(legacy.startScanWXDevice, { btVersion: 'ble' }),
  plain(legacy.stopScanWXDevice),
  plain(legacy.connectWXDevice, { deviceId: 'd' }),
  plain(legacy.disconnectWXDevice, { deviceId: 'd' }),
  plain(legacy.sendDataToWXDevice, { deviceId: 'd', base64Data: 'AQID' }),
  plain(legacy.configWXDeviceWiFi, { key: 'k' }, person),
  plain(legacy.startSearchBeacons, { ticket: 't' }, { native: 'startMonitoringBeacons' }),
  plain(legacy.stopSearchBeacons, {}, { native: 'stopMonitoringBeacons' }),
  plain(
    legacy.openProductSpecificView,
    { productId: 'p', viewType: 1, extInfo: 'e' },
    { native: 'openProductViewWithPid' },
  ),
  plain(
    legacy.openEnterpriseRedPacket,
    { ...order, signType: 'SHA1' },
    { native: 'getRecevieBizHongBaoRequest', ...person },
  ),
  plain(legacy.openEnterpriseChat, { userIds: 'a;b', groupName: 'g' }),
  telling(
    legacy.selectEnterpriseContact,
    { fromDepartmentId: 0, mode: 'multi', type: ['user'] },
    (list) => ({ result: list({ selectAll: false }) }),
    { result: { selectAll: false } },
    person,
  ),
]

/** The good answer of a client that writes like this. */
export function goodAnswer({ api, native, answer, ok = 'ok' }: ApiCase, form: Form, modern: boolean): Raw {
  const list = (value: unknown) => (form === 'text' ? JSON.stringify(value) : value)
  const said = modern && ok === 'ok' ? { errMsg: `${api}:${ok}` } : { err_msg: `${native}:${ok}` }
  return { ...answer?.(list), ...said }
}
