import type { EndpointContext } from './endpoint.ts'
import type { Merchant } from './merchant.ts'
import { OrderRefusal } from './orders.ts'
import { type PairsHash, pairsText, signText } from './pairs.ts'

/** A refusal that speaks of the request, not of an order (`return_code` FAIL). */
class RequestRefusal extends Error {}

type Fields = Record<string, string>

/** Answers a call of API v2: XML in and out, both signed with the merchant's key. */
export async function answerV2(
  { merchants, request }: EndpointContext,
  answer: (fields: Fields, merchant: Merchant) => Fields,
): Promise<Response> {
  try {
    const fields = readXml(await request.text())
    const merchant = (await merchants()).find(({ mchId }) => mchId === fields.mch_id)
    if (!merchant) throw new RequestRefusal('商户号mch_id与appid不匹配')
    if (!merchant.appIds.includes(fields.appid ?? '')) throw new RequestRefusal('appid和mch_id不匹配')
    const hash = fields.sign_type ?? 'MD5'
    if (hash !== 'MD5' && hash !== 'HMAC-SHA256') throw new RequestRefusal('签名类型sign_type只能是MD5或HMAC-SHA256')
    if (!fields.nonce_str) throw new RequestRefusal('缺少参数nonce_str')
    if (signText(pairsText(fields), hash, merchant.apiKey) !== fields.sign) throw new RequestRefusal('签名错误')
    return signedXml(
      merchant,
      hash,
      businessAnswer(() => answer(fields, merchant)),
    )
  } catch (error) {
    if (!(error instanceof RequestRefusal)) throw error
    return xml({ return_code: 'FAIL', return_msg: error.message })
  }
}

function businessAnswer(answer: () => Fields): Fields {
  try {
    return { result_code: 'SUCCESS', ...answer() }
  } catch (error) {
    if (!(error instanceof OrderRefusal)) throw error
    return { result_code: 'FAIL', err_code: error.v2, err_code_des: error.message }
  }
}

function signedXml({ apiKey, appIds, mchId }: Merchant, hash: PairsHash, fields: Fields): Response {
  const all: Fields = {
    return_code: 'SUCCESS',
    return_msg: 'OK',
    appid: appIds[0] ?? '',
    mch_id: mchId,
    nonce_str: 'IITRi8Iabbblz1Jc',
    ...fields,
  }
  return xml({ ...all, sign: signText(pairsText(all), hash, apiKey) })
}

/** A flat document. Document types are refused: entities in them have read files on real servers. */
function readXml(text: string): Fields {
  if (
    text.length > 16_384 ||
    /<!DOCTYPE|<!ENTITY/i.test(text) ||
    !/^\s*(<\?xml[^>]*>)?\s*<xml>[^]*<\/xml>\s*$/.test(text)
  )
    throw new RequestRefusal('XML格式错误')
  const found = text.matchAll(/<(\w{1,64})>(?:<!\[CDATA\[([^]*?)\]\]>|([^<]*))<\/\1>/g)
  return Object.fromEntries([...found].map(([, name, raw, plain = '']) => [name, raw ?? unescape(plain)]))
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
const unescape = (text: string) => text.replaceAll(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => entities[name]!)

function xml(fields: Fields): Response {
  const body = Object.entries(fields).map(
    ([name, value]) => `<${name}><![CDATA[${value.replaceAll(']]>', '')}]]></${name}>`,
  )
  return new Response(`<xml>\n${body.join('\n')}\n</xml>`, { headers: { 'content-type': 'text/xml; charset=utf-8' } })
}
