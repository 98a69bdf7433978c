import { defineCatalogue } from './entry.ts'

/** Why an open tag (wx-open-…) cannot work, and how a tap on one can fail. */
export const openTags = defineCatalogue({
  'in-mini-program': {
    why: {
      zh: '页面在小程序的 web-view 里，那里不渲染开放标签。',
      en: "The page is in a mini program's web-view, which does not render open tags.",
    },
    cure: {
      zh: '用 wx.miniProgram.navigateTo 等接口跳转，放进 #fallback 插槽。',
      en: 'Go on with miniProgram.navigateTo and its siblings, from the #fallback slot.',
    },
  },
  'on-desktop': {
    why: {
      zh: '电脑版微信不渲染开放标签。',
      en: 'WeChat for desktops does not render open tags.',
    },
    cure: {
      zh: '在 #fallback 插槽里给出二维码，请用户改用手机。',
      en: 'Show a QR code in the #fallback slot, so that the person continues on the phone.',
    },
  },
  'client-too-old': {
    why: {
      zh: '微信版本太旧：需要 7.0.12（iOS 15 起需要 8.0.8，鸿蒙需要 1.0.3），且系统支持 Web Components。',
      en: 'This WeChat is too old: tags need 7.0.12 (8.0.8 from iOS 15 on, 1.0.3 on HarmonyOS) and a system with Web Components.',
    },
    cure: {
      zh: '请用户升级微信，或使用 link 属性给出 URL Scheme 等替代方式。',
      en: 'Ask the person to update WeChat, or give another way in the link property, as a URL Scheme.',
    },
  },
  'in-iframe': {
    why: {
      zh: '页面被嵌在另一个页面的 iframe 里，开放标签在其中不可用。',
      en: 'The page is embedded as an iframe in another page, where open tags do not work.',
    },
    cure: {
      zh: '让页面直接在微信里打开，不要嵌入。',
      en: 'Open the page itself in WeChat instead of embedding it.',
    },
  },
  'tag-not-granted': {
    why: {
      zh: '验证通过了，但客户端返回的标签列表里没有这个标签：公众号没有它的权限（测试号和未认证的号都没有）。',
      en: 'The page was verified, but the list of granted tags lacks this one: the account has no right to it (test accounts and unverified ones never have).',
    },
    cure: {
      zh: '换用已认证的服务号；订阅通知需先在后台开启插件，跳转 App 需在开放平台绑定域名与公众号。',
      en: 'Use a verified service account; switch the subscription notice on in its console, or bind domain and account on the open platform for launching an app.',
    },
  },
  'url-changed': {
    why: {
      zh: '标签的权限属于原来的网址；页面地址变了，而新地址没有验证成功。',
      en: "The tag's permission belongs to the address that was verified; the page has another one now, and that one is not verified.",
    },
    cure: {
      zh: '用 @wove/vue/router 的 followRouter 让路由跳转后重新验证；若某页始终失败，给它的路由加上 meta.wechat = "reload"。',
      en: 'Let followRouter of @wove/vue/router verify after each navigation; give a route on which it keeps failing meta.wechat = "reload".',
    },
  },
  'tag-without-size': {
    why: {
      zh: '插槽内容的宽或高为 0，没有可以点的地方。',
      en: 'The content of the slot has no width or no height, so there is nothing to tap.',
    },
    cure: {
      zh: '检查内容是否为空、图片是否加载、是否脱离文档流（absolute / float）。',
      en: 'Look for an empty slot, a picture that did not load, content taken out of the flow (absolute, float).',
    },
  },
  'tag-never-ready': {
    why: {
      zh: '标签已放进页面，但客户端一直没有让它就绪。',
      en: 'The tag is in the page, but the client never made it ready.',
    },
    cure: {
      zh: '检查公众号是否有该标签的权限、jsApiList 是否为空，以及页面里是否还有其他 JS-SDK；开发者工具不作准，请用真机。',
      en: "Check the account's right to the tag, that jsApiList is not empty, and that no other JS-SDK is on the page; the official devtools prove nothing, use a phone.",
    },
  },
  'tag-blocked': {
    why: {
      zh: '页面的内容安全策略（CSP）挡住了标签内部的框架。',
      en: "The page's content security policy blocks the frame inside the tag.",
    },
    cure: {
      zh: '在策略里加上 frame-src https://*.qq.com webcompt:',
      en: 'Add frame-src https://*.qq.com webcompt: to the policy.',
    },
  },
  'tags-refused': {
    why: {
      zh: '客户端发出了 WeixinOpenTagsError：它在这个页面上不启用开放标签。',
      en: 'The client sent WeixinOpenTagsError: it does not switch open tags on in this page.',
    },
    cure: {
      zh: '查看 error.raw 的 errMsg;checkCompatibility:fail_unsupported 多半因为页面里还有另一家的 JS-SDK。',
      en: 'Read errMsg in error.raw; checkCompatibility:fail_unsupported mostly means that another vendor put a JS-SDK into the page.',
    },
  },
  'launch-failed': {
    why: {
      zh: '客户端没能打开目标：当前入口场景不允许，没有安装 App，或目标不存在。',
      en: 'The client could not open the target: this entry scene does not allow it, the app is not installed, or there is no such target.',
    },
    cure: {
      zh: '跳转 App 请从公众号菜单、收藏或 App 分享的卡片进入页面再试，并在 error 事件里给出下载页；小程序请核对 path 与 env-version。',
      en: "For an app, enter the page from the account's menu, the favourites or a card shared by the app, and offer the store in the error event; for a mini program compare path and env-version.",
    },
  },
  'launch-not-bound': {
    why: {
      zh: '移动应用、服务号与当前域名没有绑定在一起（launch:fail_check fail）。',
      en: "The mobile app, the service account and this page's domain are not bound together (launch:fail_check fail).",
    },
    cure: {
      zh: '在开放平台核对绑定：AppID 是移动应用的，域名须与页面域名完全一致。',
      en: "Compare the binding on the open platform: the AppID is the mobile app's own, and the domain has to equal the page's exactly.",
    },
  },
  'subscribe-empty': {
    why: { zh: '订阅标签没有收到模板 id(10001)。', en: 'The subscribe tag got no template id (10001).' },
    cure: { zh: '给 template 传入至少一个模板 id。', en: 'Give template at least one id.' },
  },
  'subscribe-network': {
    why: {
      zh: '客户端取模板或提交结果时网络出错（10002、10003）。',
      en: 'The network failed while the client fetched the templates or sent the answer (10002, 10003).',
    },
    cure: { zh: '请用户稍后再点一次。', en: 'Let the person tap once more later.' },
  },
  'subscribe-bad-template': {
    why: { zh: '模板参数的类型不对（10004）。', en: 'The template parameter has the wrong type (10004).' },
    cure: { zh: '传入模板 id 字符串或其数组。', en: 'Pass template ids as text, or a list of them.' },
  },
  'subscribe-hidden': {
    why: { zh: '客户端无法弹出订阅面板（10005）。', en: 'The client cannot show the sheet (10005).' },
    cure: { zh: '页面回到前台后再请用户点击。', en: 'Let the person tap again once the page is in front.' },
  },
  'subscribe-unknown-template': {
    why: {
      zh: '没有这个模板的数据：id 不属于该服务号，或不是订阅通知的模板（20001）。',
      en: 'There is no such template: the id is of another account, or of another kind of message (20001).',
    },
    cure: {
      zh: '在该服务号后台「订阅通知 → 我的模板」复制 id；不要用文档示例里的 id。',
      en: "Copy the id from the account's own list of subscription templates, not from a sample.",
    },
  },
  'subscribe-mixed-kinds': {
    why: { zh: '一次性与长期模板混在了一起（20002）。', en: 'One-time and long-term templates are mixed (20002).' },
    cure: { zh: '分成两个标签。', en: 'Use two tags.' },
  },
  'subscribe-too-many': {
    why: { zh: '模板太多（20003）。', en: 'Too many templates (20003).' },
    cure: { zh: '每个标签一到三个模板。', en: 'One to three for each tag.' },
  },
  'subscribe-switched-off': {
    why: {
      zh: '用户关闭了订阅消息的总开关（20004）。',
      en: 'The person has switched all subscription messages off (20004).',
    },
    cure: {
      zh: '说明在服务号设置里可以重新打开，不要反复弹出。',
      en: "Say that it can be switched on again in the account's settings, and do not ask again and again.",
    },
  },
  'subscribe-banned': {
    why: {
      zh: '该服务号被禁止使用订阅通知（20005）。',
      en: 'The account is banned from subscription notices (20005).',
    },
    cure: { zh: '在公众平台查看处罚通知。', en: "Read the platform's notice on mp.weixin.qq.com." },
  },
})
