let said = false

/** In development, once: cards are going, invoices are not. */
export function saySoOnce(): void {
  if (process.env.NODE_ENV !== 'development' || said || typeof document === 'undefined') return
  said = true
  console.info(
    navigator.language.startsWith('zh')
      ? '[wove] 微信卡券已停止对新账号开放；新业务请改用微信支付的商家券、商品券或会员卡。发票接口不受影响。'
      : '[wove] WeChat no longer gives cards to new accounts: build new things on the coupons and member cards of WeChat Pay. Invoices are not affected.',
  )
}
