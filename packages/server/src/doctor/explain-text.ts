import type { WxErrorCode } from '@wove/core'
import { errorCodes, explain, type Explanation, type ExplanationLanguage } from '@wove/core/explain'
import { returnCodes } from './return-codes.ts'

/** What a pasted text of a client or the platform says, by what identifies it. The first that fits is it. */
const texts: readonly [RegExp, WxErrorCode][] = [
  [/invalid signature/i, 'invalid-signature'],
  [/invalid url domain/i, 'invalid-url-domain'],
  [/require subscribe/i, 'require-subscribe'],
  [/offline verifying/i, 'offline-verifying'],
  [/permission denied|access_denied|access_control/i, 'permission-denied'],
  [/function[ _]not[ _]exist/i, 'not-supported'],
  [/not in whitelist|\b(40164|61004|89501|89503|89506|89507)\b/i, 'ip-not-allowed'],
  [/invalid appsecret|\b(40125|40013)\b/i, 'wrong-secret'],
  [/\b(40029|40163|42003)\b|code been used|invalid code/i, 'sign-in-expired'],
]

/** The codes of the authorize page, which are no return codes (reference: wechat-web-platform §4.5). */
const pageCodes: Readonly<Record<number, readonly [meaning: string, cure: string]>> = {
  10003: ['redirect_uri is on another host than the account allows', 'set the 网页授权域名 to the host of publicUrl'],
  10004: ['the account is banned', 'look at the notices on mp.weixin.qq.com'],
  10005: ['the account has no right to this scope', 'a verified service account has snsapi_base and snsapi_userinfo'],
  10006: ['a test account lets only its followers in', 'follow the test account'],
  10009: ['too many tries in a short time', 'wait, and look for a redirect loop'],
  10010: ['scope is empty', 'use authorizeUrl'],
  10011: ['redirect_uri is empty', 'use authorizeUrl'],
  10012: ['appid is empty', 'use authorizeUrl'],
  10013: ['state is empty', 'use authorizeUrl'],
  10015: ['the account is not authorised to the third-party platform', 'authorise it again'],
  10016: ['the appid of the open platform in place of the account’s', 'use the appid of the official account'],
}

/** Why something failed, and what to do: for a code of Wove, an errcode, or any text with one of them in it. */
export function explainText(text: string, language: ExplanationLanguage): Explanation | undefined {
  const own = errorCodes.find((code) => new RegExp(`(^|[^\\w-])${code}($|[^\\w-])`).test(text))
  // Words like "failed" and "timeout" are in many a text: they count only by themselves.
  if (own && (own.includes('-') || own === text.trim())) return explain(own, language)
  const known = texts.find(([pattern]) => pattern.test(text))
  const numbers = [...text.matchAll(/(?<![\d.])-?\d{1,7}(?![\d.])/g)].map(([digits]) => Number(digits))
  const number = numbers.find((each) => each in returnCodes || each in pageCodes)
  if (known) return explain(known[1], language)
  const row = number === undefined ? undefined : (pageCodes[number] ?? returnCodes[number])
  return (
    row && {
      why: `${number}: ${row[0]}`,
      cure: row[1] ?? 'read the text of the answer: it names the field or the thing',
    }
  )
}
