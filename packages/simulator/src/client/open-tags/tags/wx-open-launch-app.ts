import type { LaunchChoice } from '../../behaviours/launchMiniProgram.ts'
import { always, defineOpenTag } from '../open-tag.ts'

export const wxOpenLaunchApp = defineOpenTag<'wx-open-launch-app', LaunchChoice | { launched: false }>({
  api: 'wx-open-launch-app',
  slots: ['default'],
  source: 'open-tags-and-h5 §1.6',
  saysReady: always,
  objection: (attribute) =>
    attribute('appid')
      ? undefined
      : { zh: '缺少 appid（移动应用的 AppID）。', en: 'It has no appid (that of the mobile app).' },
  async tap({ attribute, choose, phone }) {
    const detail = { appId: attribute('appid'), extInfo: attribute('extinfo') }
    const failed = { type: 'error', detail: { errMsg: 'launch:fail', ...detail } }
    // A page that was opened by a pasted link may not.
    if (phone.entry === 'link') return failed
    const choice = await choose()
    if (!choice) return undefined
    return choice.launched ? { type: 'launch', detail } : failed
  },
})
