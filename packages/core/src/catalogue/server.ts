import { defineCatalogue } from './entry.ts'

/** What a server can meet. */
export const server = defineCatalogue({
  'in-browser': {
    why: {
      zh: '@wove/server 被加载进了网页，而它保管着 AppSecret。',
      en: '@wove/server was loaded into a page, and it keeps the app secret.',
    },
    cure: {
      zh: '只在服务器代码里引用它；若密钥曾被打包进网页，请立刻在公众平台重置。',
      en: 'Import it in server code only; if the secret was ever part of a page, reset it on mp.weixin.qq.com at once.',
    },
  },
  'bad-options': {
    why: {
      zh: '服务器的配置缺少必需项或格式不对。',
      en: 'An option of the server is missing or malformed.',
    },
    cure: {
      zh: '按错误信息里的名字补上该项。',
      en: 'Give the option that the message names.',
    },
  },
  'bad-request': {
    why: {
      zh: '请求的内容或参数不合约定，详见错误信息。',
      en: 'The request is not what the route takes; the message says in what.',
    },
    cure: {
      zh: '按错误信息修改请求；签名请求以 JSON 发送 { "url": location.href.split("#")[0] }。',
      en: 'Correct what the message names; for a signature send JSON: { "url": location.href.split("#")[0] }.',
    },
  },
  'too-many-requests': {
    why: {
      zh: '服务器的 rateLimit 拒绝了这次请求。',
      en: "The server's rateLimit turned this request down.",
    },
    cure: {
      zh: '稍后再试；如果是正常访问，请放宽 rateLimit 的规则。',
      en: 'Try again later; where it was an ordinary visit, loosen the rule in rateLimit.',
    },
  },
  'store-unreachable': {
    why: {
      zh: '保管 token 与 ticket 的存储（Redis）没有应答。',
      en: 'The store that keeps tokens and tickets (Redis) did not answer.',
    },
    cure: {
      zh: '检查 Redis 是否在运行、地址与密码是否正确；恢复后服务器会自己继续，无需重启。',
      en: 'Check that Redis runs and that its address and password are right; once it is back the server goes on without a restart.',
    },
  },
  'origin-not-listed': {
    why: {
      zh: '请求签名的网址（或发起请求的页面）不属于已列出的来源。',
      en: 'The address to sign, or the page that asks, belongs to no listed origin.',
    },
    cure: {
      zh: '把页面的来源（协议、域名与端口）加入 createWechatServer 的 origins。',
      en: "Add the page's origin (scheme, host and port) to origins of createWechatServer.",
    },
  },
  'wrong-secret': {
    why: {
      zh: '平台不接受这组 AppID 与 AppSecret。',
      en: 'The platform does not accept this AppID with this AppSecret.',
    },
    cure: {
      zh: '在 mp.weixin.qq.com「开发接口管理」核对两者；重置密钥后要更新所有服务器。改正之前服务器不再重试。',
      en: 'Compare both on mp.weixin.qq.com under basic configuration; after a reset update every server. Until then the server does not try again.',
    },
  },
  'ip-not-allowed': {
    why: {
      zh: '服务器的公网 IP 不在该公众号的 IP 白名单里。',
      en: "The server's public IP is not on the account's IP list.",
    },
    cure: {
      zh: '把错误信息里的 IP 加入 mp.weixin.qq.com 的「IP白名单」，几分钟后生效。',
      en: 'Add the IP that the message names to the IP list on mp.weixin.qq.com; it takes effect within minutes.',
    },
  },
  'platform-unreachable': {
    why: {
      zh: '连接微信接口失败或超时。',
      en: 'The platform could not be reached, or did not answer in time.',
    },
    cure: {
      zh: '检查服务器能否访问 api.weixin.qq.com（DNS、代理、防火墙）；短暂故障会自行恢复。',
      en: 'Check that the server reaches api.weixin.qq.com (DNS, proxy, firewall); a short fault mends itself.',
    },
  },
  'platform-error': {
    why: {
      zh: '微信接口返回了错误码，见 error.raw 的 errcode、errmsg 与 rid。',
      en: 'The platform answered with an error code; see errcode, errmsg and rid in error.raw.',
    },
    cure: {
      zh: '按 errcode 查阅公众平台的返回码说明；联系客服时附上 rid。',
      en: "Look the errcode up in the platform's list of return codes; give the rid when you ask support.",
    },
  },
})
