import { defineBehaviour } from '../behaviour.ts'

/** From before the JS-SDK; the clients keep it for domains of Tencent's own. */
export const shareWeibo = defineBehaviour({
  api: 'shareWeibo',
  native: 'shareWeibo',
  exempt: true,
  source: 'wechat-web-platform §1.4, §6.4',
  answer: () => ({ err_msg: 'system:access_denied' }),
})
