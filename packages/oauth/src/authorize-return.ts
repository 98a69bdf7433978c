import { parametersOf } from './address.ts'

/** What WeChat has sent the person back with. `refused`: they did not agree, or closed the dialog. */
export type AuthorizeReturn =
  | { readonly kind: 'code'; readonly code: string; readonly state: string }
  | { readonly kind: 'refused'; readonly state: string }
  | { readonly kind: 'none' }

/**
 * Reads what came back from {@link authorizeUrl}, before the hash or within it. Compare `state` with the one you sent
 * before you use the code.
 *
 * @param url an address; the page's own when missing
 * @see reference wechat-web-platform §4.1
 * @example
 * import { readAuthorizeReturn } from '@wove/oauth'
 *
 * const back = readAuthorizeReturn('https://h5.example.com/?code=061x&state=Wm3W#/cart')
 * if (back.kind === 'code') console.log(back.code, back.state)
 */
export function readAuthorizeReturn(
  url: string = typeof location === 'undefined' ? '' : location.href,
): AuthorizeReturn {
  const { code, state } = parametersOf(url)
  if (!state) return { kind: 'none' }
  return code ? { kind: 'code', code, state } : { kind: 'refused', state }
}
