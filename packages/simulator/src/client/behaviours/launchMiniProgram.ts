import { defineBehaviour } from '../behaviour.ts'

/** The person agrees to go to the mini program. */
export interface LaunchChoice {
  launched: true
}

export const launchMiniProgram = defineBehaviour<'launchMiniProgram', LaunchChoice>({
  api: 'launchMiniProgram',
  native: 'launchMiniProgram',
  source: 'wechat-web-platform §1.3 Enterprise / mini program',
  async answer({ args, choose, say }) {
    if (!args.targetAppId) return say('fail')
    return say((await choose()) ? 'ok' : 'cancel')
  },
})
