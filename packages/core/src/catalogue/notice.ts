import { defineCatalogue } from './entry.ts'

/** What sending subscription notices and taking pushed messages can meet, on the server. */
export const notice = defineCatalogue({
  'not-signed-in': {
    why: {
      zh: '这个接口需要知道是谁，而请求里没有登录会话（快照页的访客不算）。',
      en: 'This route wants to know who asks, and the request holds no session; the visitor of a snapshot is nobody.',
    },
    cure: {
      zh: '先用 @wove/oauth 登录（snsapi_base 即可）；跨站时带上 Authorization: Bearer。',
      en: 'Sign in with @wove/oauth first (snsapi_base will do); across sites send Authorization: Bearer.',
    },
  },
  'notice-refused': {
    why: {
      zh: '用户没有同意这个模板，或一次性订阅的次数已经用完（43101）。',
      en: 'The person has not agreed to this template, or the consent for one notice is used up (43101).',
    },
    cure: {
      zh: '在页面里用 <WxSubscribe> 再请用户订阅；一次同意只能发一条。',
      en: 'Ask again in the page with <WxSubscribe>: one consent is one notice.',
    },
  },
  'notice-bad-data': {
    why: {
      zh: '通知的内容不合模板：缺少字段，或某个值超出该类型的规则（47003）。',
      en: 'The data does not fit the template: a field is missing, or a value breaks the rule of its kind (47003).',
    },
    cure: {
      zh: '按错误信息里的字段修改；字段名与规则见公众平台的模板详情。',
      en: 'Mend the field that the message names; names and rules stand with the template on mp.weixin.qq.com.',
    },
  },
  'notice-unknown-template': {
    why: {
      zh: '这个公众号没有这个模板 ID（40037）。',
      en: 'The account has no template of this id (40037).',
    },
    cure: {
      zh: '从公众平台「订阅通知」复制模板 ID；不要用示例或小程序的模板。',
      en: "Copy the id from 订阅通知 on mp.weixin.qq.com; a sample's or a mini program's template is none of this account.",
    },
  },
  'notice-bad-openid': {
    why: {
      zh: '收件人的 openid 不属于这个公众号（40003）。',
      en: 'The openid is none of this account (40003).',
    },
    cure: {
      zh: '使用同一个公众号登录得到的 openid；openid 因公众号而异。',
      en: 'Use the openid of a sign-in with the same account: each account has its own.',
    },
  },
  'notice-bad-page': {
    why: {
      zh: '通知要打开的页面不被接受（41030）。',
      en: 'The page that the notice is to open is not taken (41030).',
    },
    cure: {
      zh: '网页需在 JS 接口安全域名内；小程序页面需已发布。',
      en: 'A web page has to be on a JS safe domain, a page of a mini program has to be released.',
    },
  },
  'message-refused': {
    why: {
      zh: '推送到消息接口的请求没有通过检查：签名、时间、加密或格式不对，详见错误信息。',
      en: 'What was pushed to the message URL did not pass: signature, time, encryption or form; the message says which.',
    },
    cure: {
      zh: '核对 messageToken 与 encodingAesKey 和公众平台「服务器配置」一致，并校准服务器时钟；否则这就不是微信发来的。',
      en: 'Compare messageToken and encodingAesKey with the server configuration on mp.weixin.qq.com, and the clock; otherwise it was not WeChat that sent it.',
    },
  },
})
