import type { Text } from '../../text.ts'
import { sha1Hex } from '../signature.ts'
import { type Diagnosis, shown } from './diagnose.ts'
import { type ValuesMistake, valuesMistakes } from './values-mistakes.ts'
import type { WrongTicket } from './tickets.ts'

/** One value under a signature of cards, by the name that people know it by. */
export interface SignedValue {
  readonly name: string
  readonly value: string
}

/** What the platform knows when it looks for the mistake behind a signature of values. */
export interface ValuesEvidence {
  /** The right values, ticket first, empty ones left out. */
  readonly values: readonly SignedValue[]
  readonly signature: string
  /** What people sign besides, though it is no part of it. */
  readonly extras: readonly SignedValue[]
  /** The page's own timestamp and nonce, which people take for these. */
  readonly page: { readonly timestamp: string; readonly nonceStr: string }
}

/** The signature of cards and invoices: bare values, sorted by code unit, joined (§3.5). */
export function valuesText(values: readonly SignedValue[]): string {
  return sorted(values).join('')
}

const sorted = (values: readonly SignedValue[]) => values.map(({ value }) => value).sort()

/** Tries what people usually do wrong until the signature comes out: with the right ticket, then with each wrong one. */
export function diagnoseValues(evidence: ValuesEvidence, tickets: readonly WrongTicket[]): Diagnosis {
  const wanted = evidence.signature.toLowerCase()
  const expected = readable(sorted(evidence.values))

  function result(mistakes: readonly Told[], pieces: readonly string[]): Diagnosis {
    return {
      mistakes: mistakes.map(({ name }) => name),
      says: { zh: mistakes.map(({ says }) => says.zh).join(''), en: mistakes.map(({ says }) => says.en).join(' ') },
      cure: { zh: mistakes.map(({ cure }) => cure.zh).join(''), en: mistakes.map(({ cure }) => cure.en).join(' ') },
      expected,
      found: readable(pieces),
    }
  }

  if (sha1Hex(valuesText(evidence.values)) === wanted) return result([upperCase], sorted(evidence.values))
  for (const ticket of [undefined, ...tickets]) {
    const first = ticket ? [ticket] : []
    const values = evidence.values.map((each) =>
      ticket && each.name === 'api_ticket' ? { ...each, value: ticket.value } : each,
    )
    if (ticket && sha1Hex(valuesText(values)) === wanted) return result(first, sorted(values))
    for (const mistake of valuesMistakes({ ...evidence, values })) {
      const pieces = mistake.tries.find((each) => sha1Hex(each.join(mistake.joint ?? '')) === wanted)
      if (pieces) return result([...first, mistake], pieces)
    }
  }
  return { mistakes: ['unknown'], ...unknown, expected }
}

type Told = Pick<ValuesMistake, 'name' | 'says' | 'cure'>

/** The values apart, as nobody could read them joined. */
function readable(pieces: readonly string[]): string {
  return pieces.map(shown).join(' + ')
}

const upperCase: Told = {
  name: 'upper-case',
  says: { zh: '签名是大写的。', en: 'The signature is in upper case.' },
  cure: { zh: '使用小写十六进制。', en: 'Give it as lower-case hexadecimal.' },
}

const unknown: { says: Text; cure: Text } = {
  says: { zh: '没有一种常见错误能得出这个签名。', en: 'No usual mistake gives this signature.' },
  cure: {
    zh: '逐个对比服务器签名的值与下面的值；timestamp 与 nonce 必须就是页面传入的那一对。',
    en: 'Compare the values that the server signed with these, one by one; timestamp and nonce must be the pair that the page hands over.',
  },
}
