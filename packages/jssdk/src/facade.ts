export { type Refusal, type Wx, wx, type WxConfig } from './facade/wx.ts'
