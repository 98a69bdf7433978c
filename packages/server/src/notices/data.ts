import { WxError } from '@wove/core'

type TextKind =
  | 'thing'
  | 'letter'
  | 'symbol'
  | 'character_string'
  | 'time'
  | 'date'
  | 'amount'
  | 'phone_number'
  | 'car_number'
  | 'name'
  | 'phrase'
  | 'enum'

/**
 * The values of a notice, under the names that the template gives its fields: `thing1`, `amount2`, … The kind in the name
 * says what may stand there.
 *
 * | kind | takes |
 * |---|---|
 * | `thing` | up to 20 characters |
 * | `number` | up to 32 digits, with a decimal point if need be |
 * | `letter` | up to 32 letters |
 * | `symbol` | up to 5 symbols |
 * | `character_string` | up to 32 letters, digits and symbols |
 * | `time` | `15:01`, `2026年10月1日 15:01` |
 * | `date` | `2026年10月1日`, with a time if need be |
 * | `amount` | one currency sign and up to 10 digits, `元` at the end if need be |
 * | `phone_number` | up to 17 digits and symbols |
 * | `car_number` | up to 8 characters |
 * | `name` | up to 10 Chinese characters, or 20 letters and symbols |
 * | `phrase` | up to 5 Chinese characters |
 * | `enum` | one of the values that the template lists |
 */
export type NoticeData = Readonly<Record<`${TextKind}${number}`, string>> &
  Readonly<Record<`number${number}`, string | number>>

/** What a value has to look like, and how that is said. Reference: endpoint-shapes, `subscribe.bizsend`. */
const rules: Readonly<Record<TextKind | 'number', readonly [rule: RegExp, says: string]>> = {
  thing: [/^.{1,20}$/su, 'up to 20 characters'],
  number: [/^-?(?=[\d.]{1,32}$)\d+(\.\d+)?$/, 'up to 32 digits, with a decimal point if need be'],
  letter: [/^[A-Za-z]{1,32}$/, 'up to 32 letters'],
  symbol: [/^[^\p{L}\p{N}\s]{1,5}$/u, 'up to 5 symbols'],
  character_string: [/^[ -~]{1,32}$/, 'up to 32 letters, digits and symbols'],
  time: [/\d{1,2}:\d{2}/, 'a time of 24 hours, as 15:01 or 2026年10月1日 15:01'],
  date: [/\d{4}\D\d{1,2}\D\d{1,2}/, 'a date, as 2026年10月1日'],
  // U+5143 is the sign of the yuan.
  amount: [/^\p{Sc}?\d{1,10}(\.\d+)?\u5143?$/u, 'one currency sign and up to 10 digits'],
  phone_number: [/^[\d +()*-]{1,17}$/, 'up to 17 digits and symbols'],
  car_number: [/^.{1,8}$/su, 'up to 8 characters'],
  name: [/^(.{1,10}|[ -~]{1,20})$/su, 'up to 10 characters, or 20 letters'],
  phrase: [/^\p{Script=Han}{1,5}$/u, 'up to 5 Chinese characters'],
  enum: [/./su, 'one of the values that the template lists'],
}

/**
 * The values as the platform takes them. Throws what is wrong with one, by its name: the value itself may be somebody's
 * and is not repeated.
 */
export function noticeData(api: string, data: NoticeData): Record<string, { value: string }> {
  const entries = Object.entries<string | number>(data)
  if (entries.length === 0) throw bad(api, 'data is empty: give the fields of the template, as { thing1: "…" }')
  return Object.fromEntries(
    entries.map(([name, given]) => {
      const kind = /^([a-z_]+)\d+$/.exec(name)?.[1] ?? ''
      if (!isKind(kind)) throw bad(api, `data.${name} is no field: they are called thing1, amount2, …`)
      const [rule, says] = rules[kind]
      const value = String(given)
      if (!rule.test(value)) throw bad(api, `data.${name} takes ${says}`)
      return [name, { value }]
    }),
  )
}

const isKind = (kind: string): kind is keyof typeof rules => Object.hasOwn(rules, kind)

const bad = (api: string, message: string) => new WxError('notice-bad-data', { api, message })
