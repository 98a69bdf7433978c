import { defineCatalogue } from './entry.ts'

/** What a payment, or a page of the platform, can meet. */
export const wallet = defineCatalogue({
  'pay-url-not-registered': {
    why: {
      zh: '微信支付拒绝了这个网址：「当前页面的URL未注册」。页面不在商户号的支付授权目录里；iOS 比较的是进入应用时的网址，不是路由跳转后的网址。',
      en: 'WeChat Pay refuses this address ("当前页面的URL未注册"): it lies in no payment directory of the merchant. iOS compares the address by which the app was entered, not the one that a router has made.',
    },
    cure: {
      zh: '在商户平台「产品中心 → 开发配置 → 支付授权目录」中登记，写到最后一级目录并以 / 结尾；单页应用把入口网址的目录也登记上，或让支付页整页加载。',
      en: 'Register the directory, ending in /, in the merchant platform (支付授权目录); for a single-page app register that of its entry too, or load the payment page from the server.',
    },
  },
  'pay-parameter-missing': {
    why: {
      zh: '支付参数不全：通常是 package 为空，即下单没有成功，或 timeStamp 不是字符串。',
      en: 'A parameter of the payment is missing: mostly an empty package, because the order was not placed, or a timeStamp that is no text.',
    },
    cure: {
      zh: '查看后端下单接口的应答；package 必须形如 prepay_id=…，timeStamp、nonceStr、signType、paySign 缺一不可。',
      en: 'Look at what the order API answered your backend: package has the form prepay_id=…, and timeStamp, nonceStr, signType and paySign have to be there.',
    },
  },
  'pay-signature-wrong': {
    why: {
      zh: '微信支付验证 paySign 失败；有的客户端只向用户弹窗，对页面说成取消。',
      en: 'WeChat Pay refused paySign; some clients show that to the person and tell the page that they went back.',
    },
    cure: {
      zh: 'v3 用商户私钥对 appId、timeStamp、nonceStr、package 四行签名（每行以换行结尾），signType 为 RSA；v2 的签名串里键名是 timeStamp，signType 与实际算法一致。',
      en: "For v3 sign four lines (appId, timeStamp, nonceStr, package, each ending with a line feed) with the merchant's private key, signType RSA; for v2 the signed name is timeStamp and signType is the algorithm that was used.",
    },
  },
  'pay-order-paid': {
    why: {
      zh: '这个订单已经支付过了。',
      en: 'This order is paid already.',
    },
    cure: {
      zh: '由后端查询订单并展示已支付；后端应拒绝为已支付的订单再次签名。',
      en: 'Let the own server ask for the order and show that it is paid; it should not sign a paid order again.',
    },
  },
  'pay-app-id-wrong': {
    why: {
      zh: '支付用的 appId 不对：与下单时的不同、没有绑定到商户号，或与 configure() 的公众号不一致。',
      en: 'The payment names another account than the order, than configure(), or one that is not bound to the merchant.',
    },
    cure: {
      zh: '下单、签名与页面用同一个 appId，openid 也属于它，并在商户平台完成 AppID 绑定。',
      en: 'Use one appId for the order, the signature and the page, an openid of the same, and bind it to the merchant.',
    },
  },
  'order-unreachable': {
    why: {
      zh: '自己的后端没有下单，或没有回答订单状态。',
      en: 'Your backend did not place the order, or did not say how it stands.',
    },
    cure: {
      zh: '原始错误在 error.cause 里；查询失败时订单可能已支付，不要让用户再付一次。',
      en: 'The error underneath is error.cause; where only the question failed the order may be paid, so do not let the person pay again.',
    },
  },
  'page-unreachable': {
    why: {
      zh: '自己的后端没有给出微信页面的网址，或没有回答结果。',
      en: "Your backend gave no address of the platform's page, or did not say how it ended.",
    },
    cure: {
      zh: '原始错误在 error.cause 里；再看后端日志中平台的错误码。',
      en: "The error underneath is error.cause; then look for the platform's own code in the log of your backend.",
    },
  },
})
