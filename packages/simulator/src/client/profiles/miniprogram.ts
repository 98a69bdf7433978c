import { families } from '../families.ts'
import { defineProfile } from '../profile.ts'
import { android } from './android.ts'

/** The web-view of a mini program: no sharing, menus, payment or address of the page's own (§1.3 Enterprise / mini program). */
export const miniprogram = defineProfile({
  ...android,
  name: 'miniprogram',
  label: { zh: '小程序 web-view', en: 'Mini program' },
  userAgent: `${android.userAgent} miniProgram/wx8830763b00c18ac3`,
  wxEnvironment: 'miniprogram',
  openTags: false,
  lacks: [...families.sharing, ...families.menus, ...families.payments, ...families.hardware, 'editAddress'],
})
