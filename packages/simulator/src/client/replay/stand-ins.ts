import type { ApiName, Choice } from '../outcome.ts'

/** What crosses the bridge: open tags do not. */
type Method = Exclude<ApiName, `wx-${string}`>

/** The methods that have a person choose. */
type Chosen = { [Api in Method]: [Choice<Api>] extends [never] ? never : Api }[Method]

/** One pixel. */
const dataUrl = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'

/** What a pretend person chooses where the trace hides what the real one chose. */
export const standIns: { readonly [Api in Chosen]: Choice<Api> } = {
  addCard: {},
  chooseCard: { cards: [{ cardId: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc', code: '100000000000' }] },
  chooseImage: { pictures: [{ name: 'replayed.gif', dataUrl }] },
  chooseInvoice: { invoices: [{ cardId: 'pjZ8Yt1XGILfi-FUsewpnnolGgZk', code: '100000000000' }] },
  chooseInvoiceTitle: { type: 'personal', title: '小明' },
  chooseWXPay: { outcome: 'paid' },
  getLocation: { latitude: 22.5175, longitude: 113.9395 },
  launchMiniProgram: { launched: true },
  openAddress: {
    userName: '小明',
    telNumber: '020-81167888',
    postalCode: '510000',
    provinceName: '广东省',
    cityName: '广州市',
    countyName: '海珠区',
    detailInfo: '新港中路397号',
    nationalCode: '440105',
  },
  openBusinessView: {},
  requestMerchantTransfer: { received: true },
  scanQRCode: { text: 'https://example.com/replayed' },
  selectEnterpriseContact: { users: [{ id: 'xiaoming', name: '小明' }] },
  startRecord: { speech: '你好' },
}
