import type { Page } from '@playwright/test'

type Fields = Record<string, string>

/** Asks the page's own backend, with the cookies of the page. */
async function post(page: Page, path: string, data: object): Promise<Fields> {
  const response = await page.request.post(new URL(path, page.url()).href, { data })
  if (!response.ok()) throw new Error(`${path} answered ${response.status()}: ${await response.text()}`)
  return (await response.json()) as Fields
}

/** What `batchAddCard` takes for one card. */
export async function signCard(
  page: Page,
  cardId: string,
  code?: string,
): Promise<{ card_id: string; card_ext: string }> {
  const signed = await post(page, '/api/wechat/card-signature', { cardId, ...(code && { code }) })
  return { card_id: cardId, card_ext: JSON.stringify(signed) }
}

/** What `chooseCard` takes on the bridge. */
export async function signChoice(page: Page): Promise<object> {
  const { timestamp, nonceStr, signType, cardSign } = await post(page, '/api/wechat/card-signature', { choose: true })
  return {
    app_id: 'wx0123456789abcdef',
    time_stamp: timestamp,
    nonce_str: nonceStr,
    sign_type: signType,
    card_sign: cardSign,
  }
}

/** What `chooseInvoice` takes on the bridge. */
export const signInvoice = (page: Page): Promise<object> => post(page, '/api/wechat/invoice-signature', {})

/** Signs the person with the phone in, without a page in between. */
export async function signIn(page: Page): Promise<void> {
  const home = new URL('/', page.url()).href
  const leave = `/api/wechat/oauth/authorize?scope=snsapi_base&return=${encodeURIComponent(home)}`
  const left = await page.request.get(new URL(leave, home).href, { maxRedirects: 0 })
  const wechat = new URL(left.headers().location ?? '', home)
  wechat.hash = ''
  await page.request.post(wechat.href, { form: { decision: 'allow' } })
}

/** A deposit that is given back to the one who is signed in: what `requestMerchantTransfer` takes. */
export async function giveBack(page: Page): Promise<Fields> {
  const { id } = await post(page, '/api/wallet/deposits', {})
  return post(page, `/api/wallet/deposits/${id}/transfer`, {})
}

/** Orders tea at the playground's shop: what the payment sheet takes. */
export async function orderTea(page: Page, api: 'v3' | 'v2-md5' | 'v2-hmac' = 'v3'): Promise<Fields> {
  const { id } = await post(page, '/api/wallet/orders', { item: 'tea' })
  return post(page, `/api/wallet/orders/${id}/payment`, { api })
}
