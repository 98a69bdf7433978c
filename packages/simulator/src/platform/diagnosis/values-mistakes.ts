import type { Text } from '../../text.ts'
import type { SignedValue, ValuesEvidence } from './values.ts'

/** A mistake in a signature of values: what it says, and the pieces that would have been joined. */
export interface ValuesMistake {
  readonly name: string
  readonly says: Text
  readonly cure: Text
  readonly tries: readonly (readonly string[])[]
  /** What was put between the pieces. */
  readonly joint?: string
}

const sorted = (values: readonly SignedValue[]) => values.map(({ value }) => value).sort()

/** Every mistake that can be made with these values. */
export function valuesMistakes({ values, extras, page }: ValuesEvidence): ValuesMistake[] {
  const replaced = (names: readonly string[], value: string) =>
    sorted(values.map((each) => (names.includes(each.name) ? { ...each, value } : each)))
  const timestamp = values.find(({ name }) => name === 'timestamp')?.value ?? ''
  const nonces = ['nonce_str', 'nonceStr']

  return [
    ...values
      .filter(({ name }) => name !== 'api_ticket')
      .map(({ name }) => ({
        name: `${name}-missing`,
        says: { zh: `签名里少了 ${name}。`, en: `${name} is missing from what was signed.` },
        cure: {
          zh: `参与签名的值：${names(values)}。`,
          en: `Sign these values: ${names(values)}.`,
        },
        tries: [sorted(values.filter((each) => each.name !== name))],
      })),
    ...extras.map(({ name, value }) => ({
      name: `${name}-signed`,
      says: { zh: `${name} 被放进了签名，它不参与。`, en: `${name} was signed, but is no part of it.` },
      cure: { zh: `只签这些值：${names(values)}。`, en: `Sign these values only: ${names(values)}.` },
      tries: [sorted([...values, { name, value }])],
    })),
    {
      name: 'nonce-differs',
      says: {
        zh: '签的是 wx.config 的 nonceStr，不是这次调用传入的。',
        en: 'The nonceStr of wx.config was signed, not the one that this call hands over.',
      },
      cure: {
        zh: '每次调用各用一个 nonce，签名与传入用同一个。',
        en: 'Take one nonce for each call, and sign the one that is handed over.',
      },
      tries: [replaced(nonces, page.nonceStr)],
    },
    // Before the next: where both were signed in one second, its timestamp fits as well.
    {
      name: 'milliseconds',
      says: {
        zh: '一边用秒、一边用毫秒：签名与传入的 timestamp 不一致。',
        en: 'Seconds on one side, milliseconds on the other: the signed timestamp is not the one handed over.',
      },
      cure: { zh: '两处用同一个以秒为单位的值。', en: 'Use one value, in seconds, in both places.' },
      tries: [
        replaced(['timestamp'], String(Math.floor(Number(timestamp) / 1000))),
        ...Array.from({ length: 1000 }, (_, ms) =>
          replaced(['timestamp'], `${timestamp}${String(ms).padStart(3, '0')}`),
        ),
      ],
    },
    {
      name: 'timestamp-differs',
      says: {
        zh: '签的是 wx.config 的 timestamp，不是这次调用传入的。',
        en: 'The timestamp of wx.config was signed, not the one that this call hands over.',
      },
      cure: { zh: '签名与传入用同一个 timestamp。', en: 'Sign the timestamp that is handed over.' },
      tries: [
        replaced(['timestamp'], page.timestamp),
        sorted(
          values.map((each) =>
            each.name === 'timestamp'
              ? { ...each, value: page.timestamp }
              : nonces.includes(each.name)
                ? { ...each, value: page.nonceStr }
                : each,
          ),
        ),
      ],
    },
    {
      name: 'case-ignored',
      says: { zh: '排序时没有区分大小写。', en: 'The values were sorted without regard to case.' },
      cure: {
        zh: '按字符编码排序（大写在小写之前）：不要用 localeCompare。',
        en: 'Sort by code unit, capitals first: never by localeCompare.',
      },
      tries: [
        values.map(({ value }) => value).sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)),
        values.map(({ value }) => value).sort((a, b) => a.localeCompare(b)),
      ],
    },
    {
      name: 'unsorted',
      says: { zh: '值没有按字典序排序。', en: 'The values were not sorted.' },
      cure: { zh: '把值按字符编码排序后再拼接。', en: 'Sort the values by code unit before joining them.' },
      tries: permutations(values.map(({ value }) => value)),
    },
    {
      name: 'separated',
      says: { zh: '值之间加了分隔符。', en: 'Something was put between the values.' },
      cure: { zh: '直接拼接，中间什么都没有。', en: 'Join them without anything between.' },
      tries: [sorted(values)],
      joint: '&',
    },
    {
      name: 'pairs-signed',
      says: {
        zh: '按 key=value 拼接，那是 wx.config 的算法。',
        en: 'Pairs of key=value were signed, as for wx.config.',
      },
      cure: { zh: '卡券与发票只签值，不签名字。', en: 'Cards and invoices sign the bare values, without their names.' },
      tries: [
        values.map(({ name, value }) => `${name}=${value}`).sort(),
        values.map(({ name, value }) => `${name}=${value}`),
      ],
      joint: '&',
    },
  ]
}

const names = (values: readonly SignedValue[]) => values.map(({ name }) => name).join(', ')

/** More than seven values are in no such signature. */
function permutations(items: readonly string[]): string[][] {
  if (items.length > 7) return []
  if (items.length < 2) return [[...items]]
  return items.flatMap((item, i) => permutations(items.filter((_, j) => j !== i)).map((rest) => [item, ...rest]))
}
