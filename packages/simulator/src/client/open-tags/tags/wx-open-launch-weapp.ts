import type { LaunchChoice } from '../../behaviours/launchMiniProgram.ts'
import { always, defineOpenTag } from '../open-tag.ts'

export const wxOpenLaunchWeapp = defineOpenTag<'wx-open-launch-weapp', LaunchChoice | { launched: false }>({
  api: 'wx-open-launch-weapp',
  slots: ['default'],
  source: 'open-tags-and-h5 §1.5',
  saysReady: always,
  objection(attribute) {
    if (attribute('username') || attribute('appid')) return undefined
    return { zh: '缺少 username(gh_…)或 appid。', en: 'It has neither username (gh_…) nor appid.' }
  },
  async tap({ attribute, choose }) {
    // When both are given the appid wins.
    const program = attribute('appid') ? { appId: attribute('appid') } : {}
    const detail = { userName: attribute('username'), path: attribute('path'), ...program }
    const choice = await choose()
    if (!choice) return undefined
    return choice.launched
      ? { type: 'launch', detail }
      : { type: 'error', detail: { errMsg: 'launch:fail', ...detail } }
  },
})
