import type { Signature } from '@wove/jssdk'

/** What the switch on the page offers: the right signature, or one of a bad backend's. */
export const signatureChoices = [
  { name: 'right', zh: '正确', en: 'Right' },
  { name: 'hash-kept', zh: '带上了 #', en: 'URL with its hash' },
  { name: 'cut-at-ampersand', zh: '在 & 处截断', en: 'URL cut at &' },
  { name: 'html-escaped', zh: '& 变成 &amp;', en: '& became &amp;' },
  { name: 'encoded', zh: '网址被编码', en: 'Encoded URL' },
  { name: 'query-missing', zh: '丢了查询参数', en: 'Query lost' },
  { name: 'sharing-parameters-missing', zh: '少了分享参数', en: 'Sharing parameters lost' },
  { name: 'other-scheme', zh: 'http / https 弄反', en: 'http for https' },
  { name: 'slash', zh: '少了斜杠', en: 'Slash lost' },
  { name: 'milliseconds', zh: '时间戳用了毫秒', en: 'Timestamp in milliseconds' },
  { name: 'noncestr-spelling', zh: '签名串写成 nonceStr', en: 'nonceStr in the signed text' },
  { name: 'card-ticket', zh: '用了卡券 ticket', en: 'Card ticket' },
  { name: 'token-as-ticket', zh: '把 token 当 ticket', en: 'Token for ticket' },
  { name: 'letter-case', zh: '字段大小写错', en: 'appid, noncestr' },
  { name: 'server-error', zh: '后端 500', en: 'Backend answers 500' },
] as const

export type SignatureChoice = (typeof signatureChoices)[number]['name']

/** The choice in the address: `?signature=hash-kept`. */
export function chosenSignature(): SignatureChoice {
  const asked = new URLSearchParams(location.search).get('signature')
  return signatureChoices.find(({ name }) => name === asked)?.name ?? 'right'
}

/** Opens the page again with another choice. A query and a hash are there, so that each mistake can show. */
export function choose(choice: SignatureChoice): void {
  location.href = choice === 'right' ? '/' : `/?shop=7&signature=${choice}&from=singlemessage&isappinstalled=0#here`
}

/** Where a choice gets its signatures. */
export function signatureOf(choice: SignatureChoice): string | ((url: string) => Promise<Signature>) {
  if (choice === 'right') return '/api/wechat/signature'
  // The hash never reaches a server by itself; whoever signs it has sent it along.
  return choice === 'server-error' || choice === 'letter-case'
    ? `/api/bad/${choice}`
    : async (url) => {
        const response = await fetch(`/api/bad/${choice}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ url: choice === 'hash-kept' ? url + location.hash : url }),
        })
        return (await response.json()) as Signature
      }
}
