import { defineBehaviour } from '../behaviour.ts'

export const checkJsApi = defineBehaviour({
  api: 'checkJsApi',
  native: 'checkJsApi',
  exempt: true,
  source: 'wechat-web-platform §1.3 Base',
  answer({ args, list, profile, say, supports }) {
    const asked = Array.isArray(args.jsApiList) ? args.jsApiList.map(String) : []
    const answers = asked
      .map((name) => [name, supports(name)] as const)
      .filter(([, supported]) => supported || profile.missingApi === 'false')
    return say('ok', { checkResult: list(Object.fromEntries(answers)) })
  },
})
