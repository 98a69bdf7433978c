import { defineProfile } from '../profile.ts'

/** An ordinary browser: the simulator puts nothing into the page. */
export const browser = defineProfile({
  name: 'browser',
  label: { zh: '普通浏览器', en: 'Browser' },
  os: 'unknown',
  wechat: false,
  version: '',
  userAgent: '',
  platform: '',
  maxTouchPoints: 0,
  message: 'errMsg',
  openTags: false,
})
