import { defineCatalogue } from './entry.ts'

/** What a sign-in can meet, in the page or on the server. */
export const signIn = defineCatalogue({
  'sign-in-expired': {
    why: {
      zh: '这次登录超过了十分钟，或它的凭据已经用过。',
      en: 'This sign-in took more than ten minutes, or what it brought back was used already.',
    },
    cure: {
      zh: '从页面重新开始登录。',
      en: 'Start the sign-in again from the page.',
    },
  },
  'sign-in-foreign': {
    why: {
      zh: '登录的回调网址在另一个浏览器里打开：可能是别人转发来的链接。',
      en: 'The address that ends a sign-in was opened in another browser than the one that began it: somebody may have passed it on.',
    },
    cure: {
      zh: '不要转发带 code 的网址；在这个浏览器里重新登录。浏览器必须允许第一方 Cookie。',
      en: 'Do not pass on addresses with a code; sign in anew in this browser. It has to allow first-party cookies.',
    },
  },
  'sign-in-loop': {
    why: {
      zh: '登录连续几次都没有结果：登录成功后页面仍然没有会话，多半是 Cookie 没有保存下来。',
      en: 'The sign-in came back several times without a result: after it the page still has no session, mostly because a cookie is not kept.',
    },
    cure: {
      zh: '确认页面与接口同站且用 HTTPS；跨站部署请用 session: "token"；检查 sessionKey 在所有进程中相同、服务器时钟正确。',
      en: 'Make sure that page and API are of one site and on HTTPS; across sites use session: "token"; check that sessionKey is the same in all processes and the clocks are right.',
    },
  },
  'sign-in-refused': {
    why: {
      zh: '这里需要昵称和头像，但用户没有同意提供。',
      en: 'This place wants name and picture, and the person did not agree to give them.',
    },
    cure: {
      zh: '让页面在没有昵称和头像时也能用；等用户下一次点击再询问。',
      en: 'Let the page work without them too, and ask again after the next tap only.',
    },
  },
  'sign-in-snapshot': {
    why: {
      zh: '页面以快照页打开：访客是微信虚拟的，没有人登录。',
      en: 'The page is shown as a snapshot (快照页): WeChat has made its visitor up, so nobody is signed in.',
    },
    cure: {
      zh: '展示不需要登录的内容，请用户点击页面底部的「使用完整服务」；昵称和头像放到点击之后再询问。',
      en: 'Show what needs no sign-in and point to 使用完整服务 at the foot of the page; ask for name and picture after a tap only.',
    },
  },
  'sign-in-unreachable': {
    why: {
      zh: '页面没有连上自己的登录接口：后端没启动、网络断开或跨域被拒。',
      en: 'The page did not reach its own sign-in API: it is down, the network is, or CORS refused it.',
    },
    cure: {
      zh: '在网络面板查看 /oauth/me；确认 createWechatServer 设置了 sessionKey,origins 列出了本页的来源。',
      en: 'Look at /oauth/me in the network panel; make sure createWechatServer has a sessionKey and lists the origin of the page.',
    },
  },
})
