import type { Text } from '../../text.ts'
import { sha1Hex, textToSign } from '../signature.ts'
import { type Evidence, type Mistake, textMistakes, urlMistakes } from './mistakes.ts'
import type { WrongTicket } from './tickets.ts'

/** Which mistake, or which two together, reproduce a wrong signature. */
export interface Diagnosis {
  /** The mistakes' names, `unknown` when none reproduces it. */
  readonly mistakes: readonly string[]
  readonly says: Text
  readonly cure: Text
  /** The text that was to be hashed, ticket masked. */
  readonly expected: string
  /** The text that gives the signature that came; missing when unknown. */
  readonly found?: string
}

type Told = Pick<Mistake, 'name' | 'says' | 'cure'>

/** Tries what people usually do wrong until the signature comes out: first single mistakes, then a URL mistake with another. */
export function diagnose(evidence: Evidence, signature: string, tickets: readonly WrongTicket[]): Diagnosis {
  const wanted = signature.toLowerCase()
  const expected = shown(textToSign(evidence))

  function result(mistakes: readonly Told[], text: string): Diagnosis {
    return {
      mistakes: mistakes.map(({ name }) => name),
      says: joined(mistakes.map(({ says }) => says)),
      cure: joined(mistakes.map(({ cure }) => cure)),
      expected,
      found: shown(text),
    }
  }

  const wrongUrls = urlMistakes.flatMap((mistake) =>
    (mistake.urls?.(evidence) ?? [])
      .filter((url) => url !== undefined && url !== evidence.url)
      .map((url) => ({ mistake, evidence: { ...evidence, url: url! } })),
  )

  if (sha1Hex(textToSign(evidence)) === wanted) {
    return result([upperCase], textToSign(evidence))
  }
  for (const { mistake, evidence: other } of wrongUrls) {
    if (sha1Hex(textToSign(other)) === wanted) return result([mistake], textToSign(other))
  }
  for (const base of [{ mistake: undefined, evidence }, ...wrongUrls]) {
    const first = base.mistake ? [base.mistake] : []
    for (const ticket of tickets) {
      const text = textToSign({ ...base.evidence, ticket: ticket.value })
      if (sha1Hex(text) === wanted) return result([...first, ticket], text)
    }
    for (const mistake of textMistakes) {
      const texts = [
        ...(mistake.timestamps?.(base.evidence) ?? []).map((timestamp) => textToSign({ ...base.evidence, timestamp })),
        ...(mistake.texts?.(base.evidence) ?? []),
      ]
      const text = texts.find((each) => sha1Hex(each) === wanted)
      if (text) return result([...first, mistake], text)
    }
  }
  return { mistakes: ['unknown'], ...unknown, expected }
}

const upperCase: Told = {
  name: 'upper-case',
  says: { zh: '签名是大写的。', en: 'The signature is in upper case.' },
  cure: { zh: '使用小写十六进制。', en: 'Give it as lower-case hexadecimal.' },
}

const unknown = {
  says: {
    zh: '没有一种常见错误能得出这个签名。',
    en: 'No usual mistake gives this signature.',
  },
  cure: {
    zh: '逐字对比服务器签名的文本与下面的期望文本；留意 nonceStr 是否与 config 中的相同，ticket 是否来自这个平台。',
    en: 'Compare the text that the server hashed with the expected one, character by character; nonceStr must be the one given to config, the ticket must come from this platform.',
  },
}

function joined(texts: readonly Text[]): Text {
  return { zh: texts.map(({ zh }) => zh).join(''), en: texts.map(({ en }) => en).join(' ') }
}

/** Tickets are pretend ones here, but nobody shall get used to seeing them in a log. */
export function shown(text: string): string {
  return text.replaceAll(/((?:jsapi|card)_ticket_|(?:stable_)?token_)\w+/g, '$1…')
}
