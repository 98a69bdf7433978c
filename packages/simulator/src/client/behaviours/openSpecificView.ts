import { defineBehaviour } from '../behaviour.ts'

/** From before the JS-SDK; the clients keep it for domains of Tencent's own. */
export const openSpecificView = defineBehaviour({
  api: 'openSpecificView',
  native: 'openSpecificView',
  exempt: true,
  source: 'wechat-web-platform §1.4, §6.4',
  answer: () => ({ err_msg: 'system:access_denied' }),
})
