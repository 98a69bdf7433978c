import { defineCatalogue } from './entry.ts'

/** What a page can meet. */
export const page = defineCatalogue({
  'not-in-wechat': {
    why: {
      zh: '当前页面不在微信里：浏览器没有 WeixinJSBridge，没有人会应答。',
      en: 'The page is not inside WeChat: there is no WeixinJSBridge, so nobody would ever answer.',
    },
    cure: {
      zh: '在微信里打开此页，或在开发服务器中启用 @wove/simulator；普通浏览器请给出替代方案（文件选择框、二维码等）。',
      en: 'Open the page in WeChat, or switch @wove/simulator on in the dev server; offer ordinary browsers something else (a file input, a QR code).',
    },
  },
  'not-supported': {
    why: {
      zh: '这个客户端不认识该接口：版本太旧，或该系统上没有此能力。',
      en: 'This client does not know the method: it is too old, or the method does not exist on this system.',
    },
    cure: {
      zh: '调用前先用 checkJsApi 判断，并为不支持的客户端准备替代方案。',
      en: 'Ask checkJsApi before offering the feature, and give clients without it another way.',
    },
  },
  'not-configured': {
    why: {
      zh: '接口需要权限，但页面一直没有调用 configure()。',
      en: 'The method needs permission, and the page never called configure().',
    },
    cure: {
      zh: '在应用入口调用 configure({ signature: "/api/wechat/signature" })；早到的调用会等它。',
      en: 'Call configure({ signature: "/api/wechat/signature" }) at the start of the app; early calls wait for it.',
    },
  },
  'bad-argument': {
    why: {
      zh: '参数不符合接口要求，调用没有发给客户端。',
      en: 'A parameter is not what the method takes, so nothing was sent to the client.',
    },
    cure: {
      zh: '按错误信息里的字段名修改参数。',
      en: 'Correct the parameter that the message names.',
    },
  },
  cancelled: {
    why: {
      zh: '用户关闭了面板或点了取消。',
      en: 'The person closed the sheet or pressed cancel.',
    },
    cure: {
      zh: '通常什么都不用做：用 isCancelled(error) 把它和真正的失败分开。',
      en: 'Usually nothing: tell it from real failures with isCancelled(error).',
    },
  },
  aborted: {
    why: {
      zh: '页面自己通过 AbortSignal 放弃了这次调用。',
      en: 'The page itself gave the call up through its AbortSignal.',
    },
    cure: {
      zh: '无需处理；客户端已弹出的面板不会因此关闭。',
      en: 'Nothing to do; note that a sheet the client has already opened stays open.',
    },
  },
  timeout: {
    why: {
      zh: '客户端在期限内没有应答：网页不在前台、桥没有就绪，或该客户端对这个接口从不回调。',
      en: 'The client did not answer in time: the page was in the background, the bridge never came, or this client never calls back for the method.',
    },
    cure: {
      zh: '允许用户重试；确实需要更久时传入 { timeout }（毫秒，0 为不限）。',
      en: 'Let the person try again; where it really takes longer, pass { timeout } in milliseconds (0 waits without limit).',
    },
  },
  'permission-denied': {
    why: {
      zh: '公众号没有这个接口的权限，或用户在系统里拒绝了（相机、定位、麦克风）。',
      en: 'The account has no right to the method, or the person refused it in the system (camera, location, microphone).',
    },
    cure: {
      zh: '在公众平台「接口权限」里确认该接口已获得；若是用户拒绝，请引导其在系统设置中打开微信的权限。',
      en: "Check the account's interface permissions on mp.weixin.qq.com; if it was the person, ask them to allow it for WeChat in the system settings.",
    },
  },
  'offline-verifying': {
    why: {
      zh: '客户端认为当前网址还没有验证成功，或接口不在已验证的列表里（「the permission value is offline verifying」）。',
      en: 'For the client this address is not verified, or the method was not in the verified list ("the permission value is offline verifying").',
    },
    cure: {
      zh: '确认没有别的代码再次调用 wx.config；路由跳转后让 Wove 自己重新验证；开发者工具里支付、发票等接口总是如此，请用真机。',
      en: 'Make sure that no other code calls wx.config; let Wove verify again after a route change; in the official devtools payment and invoices always answer this, use a phone.',
    },
  },
  failed: {
    why: {
      zh: '客户端报告失败；原文保存在 error.raw 里。',
      en: 'The client reported a failure; its words are kept in error.raw.',
    },
    cure: {
      zh: '查看 error.raw 的 errMsg / err_msg、err_code 与 err_desc。',
      en: 'Read errMsg or err_msg, err_code and err_desc in error.raw.',
    },
  },
  'payment-unknown': {
    why: {
      zh: '支付面板打开后没有得到可信的应答：可能已付款，也可能没有。',
      en: 'The payment sheet was opened and no answer that can be trusted came back: it may have been paid, or not.',
    },
    cure: {
      zh: '由后端查询订单状态，再告诉用户结果；查到之前不要说失败，也不要让用户再付一次。',
      en: 'Let the own server ask for the order, then tell the person; until then neither call it failed nor let them pay again.',
    },
  },
  'script-unreachable': {
    why: {
      zh: '官方脚本 jweixin 没有从任何一个域名加载成功，或加载后没有设置 jWeixin（页面里有 AMD 的 define）。',
      en: 'The official script jweixin came from none of its hosts, or set no jWeixin (a page with an AMD define keeps it from doing so).',
    },
    cure: {
      zh: '检查网络与 CSP 的 script-src(res.wx.qq.com、res2.wx.qq.com)，或改用默认的 transport，它不需要脚本。',
      en: 'Check the network and script-src of the CSP (res.wx.qq.com, res2.wx.qq.com), or use the default transport, which needs no script.',
    },
  },
  'unreadable-answer': {
    why: {
      zh: '客户端的应答缺少约定的字段或不是合法的 JSON。',
      en: "The client's answer lacks a promised field or is not valid JSON.",
    },
    cure: {
      zh: '把 error.raw 和 User-Agent 一起反馈给我们；这通常是某个新客户端版本的新形式。',
      en: 'Report error.raw together with the user agent; it is usually a new form of a new client version.',
    },
  },
  'invalid-signature': {
    why: {
      zh: '客户端用自己看到的网址重新计算签名，结果与页面给出的不同。',
      en: 'The client computed the signature for the address it sees and got another one than the page gave.',
    },
    cure: {
      zh: '签名用的网址必须与打开页面时逐字相同（# 之前，含全部查询参数，协议与端口一致）；确认 ticket 属于同一 appId 且没有被另一台服务器刷新。用 @wove/simulator 打开同一页，它会指出是哪一种错误。',
      en: 'Sign exactly the address of the page (up to #, with every query parameter, same scheme and port); make sure the ticket belongs to the same appId and was not replaced by another server. Open the page with @wove/simulator: it names the mistake.',
    },
  },
  'invalid-url-domain': {
    why: {
      zh: '页面的域名不在该公众号的「JS接口安全域名」里。',
      en: "The page's host is not among the account's JS safe domains.",
    },
    cure: {
      zh: '在 mp.weixin.qq.com「功能设置」中添加该域名（不含协议；有端口则含端口），并让服务器提供 MP_verify 文件。',
      en: "Add the host on mp.weixin.qq.com under the account's JS safe domains (no scheme; with the port if there is one) and serve its MP_verify file.",
    },
  },
  'require-subscribe': {
    why: {
      zh: '这是测试号，而当前微信用户没有关注它。',
      en: 'This is a test account, and the person in this WeChat does not follow it.',
    },
    cure: {
      zh: '用这个微信扫描测试号页面的二维码并关注，然后重新打开页面。',
      en: 'Follow the test account with this WeChat (scan the code on its page), then open the page again.',
    },
  },
  'config-failed': {
    why: {
      zh: '客户端拒绝了验证，但不是签名或域名的问题；原文见 error.raw。',
      en: 'The client refused the verification for a reason other than signature or domain; its words are in error.raw.',
    },
    cure: {
      zh: '检查 appId、timestamp、nonceStr、signature 四项都存在且属于同一次签名；再看 error.raw 的文字。',
      en: 'Check that appId, timestamp, nonceStr and signature are all there and of one signing; then read the words in error.raw.',
    },
  },
  'signature-unreachable': {
    why: {
      zh: '签名请求没有到达自己的后端：后端没启动、网络断开、跨域被拒或超时。',
      en: 'The request for a signature did not reach your backend: it is down, the network is, CORS refused it, or it took too long.',
    },
    cure: {
      zh: '在浏览器的网络面板查看该请求；确认后端已启动且 origins 列出了本页的来源。',
      en: "Look at the request in the network panel; make sure the backend runs and lists this page's origin in its origins.",
    },
  },
  'signature-refused': {
    why: {
      zh: '自己的后端对签名请求返回了错误状态。',
      en: 'Your backend answered the request for a signature with an error status.',
    },
    cure: {
      zh: '后端的说明在 error.raw 里；再看服务器日志（密钥错误、IP 白名单、来源未列出最常见）。',
      en: "The backend's own words are in error.raw; then read its log (wrong secret, IP list and unlisted origin are the usual ones).",
    },
  },
  'signature-malformed': {
    why: {
      zh: '后端的签名应答缺少字段，或字段名大小写不对。',
      en: "The backend's answer lacks a field of the signature, or spells one in another letter case.",
    },
    cure: {
      zh: '返回 JSON：{ appId, timestamp, nonceStr, signature, expiresIn? }；注意是 appId 和 nonceStr，不是 appid、noncestr。',
      en: 'Answer JSON: { appId, timestamp, nonceStr, signature, expiresIn? }; it is appId and nonceStr, not appid and noncestr.',
    },
  },
  'signed-url-mismatch': {
    why: {
      zh: '后端签名的网址与页面请求签名的网址不同，差异见错误信息。',
      en: 'The backend signed another address than the page asked for; the message shows where they differ.',
    },
    cure: {
      zh: '把收到的网址原样签名：不要再解码、转义 &、改 http/https 或补斜杠。',
      en: 'Sign the address as it was received: no second decoding, no escaped &, no change of http/https, no added slash.',
    },
  },
})
