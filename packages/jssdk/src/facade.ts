export { type WxConfig, type Wx, wx } from './facade/wx.ts'
