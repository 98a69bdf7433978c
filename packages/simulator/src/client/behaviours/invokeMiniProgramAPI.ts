import { defineBehaviour } from '../behaviour.ts'
import { deliverMessages, leaving } from '../mini-program.ts'

/** `wx.miniProgram.*` of a page in a mini program's web-view. Messages wait until the page is left or shared. */
export const invokeMiniProgramAPI = defineBehaviour({
  api: 'invokeMiniProgramAPI',
  native: 'invokeMiniProgramAPI',
  exempt: true,
  source: 'wechat-web-platform §1.3 Enterprise / mini program, §8.3',
  answer({ args: { name, arg }, phone, profile, say }) {
    if (profile.wxEnvironment !== 'miniprogram') return { err_msg: 'system:function_not_exist' }
    if (name === 'postMessage') {
      phone.miniProgram.queued.push(arg)
      return say('ok')
    }
    if (typeof name !== 'string' || !leaving.has(name)) return say('fail')
    phone.miniProgram.navigations.push({ name, arg })
    // `navigateTo` only covers the page; the others destroy it.
    if (name !== 'navigateTo') deliverMessages(phone)
    return say('ok')
  },
})
