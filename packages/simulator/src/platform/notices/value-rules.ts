/** What the platform takes for a value, by the kind in its name. Reference: endpoint-shapes, `subscribe.bizsend`. */
const takes: Readonly<Record<string, (value: string) => boolean>> = {
  thing: (value) => length(value) <= 20,
  number: (value) => /^-?\d+(\.\d+)?$/.test(value) && value.length <= 32,
  letter: (value) => /^[a-z]+$/i.test(value) && value.length <= 32,
  symbol: (value) => !/[\p{L}\p{N}\s]/u.test(value) && length(value) <= 5,
  character_string: (value) => /^[\x20-\x7e]+$/.test(value) && value.length <= 32,
  time: (value) => /\d{1,2}:\d{2}/.test(value),
  date: (value) => /\d{4}\D\d{1,2}\D\d{1,2}/.test(value),
  // U+5143 is the sign of the yuan.
  amount: (value) => /^\p{Sc}?\d{1,10}(\.\d+)?\u5143?$/u.test(value),
  phone_number: (value) => /^[\d +()*-]+$/.test(value) && value.length <= 17,
  car_number: (value) => length(value) <= 8,
  name: (value) => length(value) <= 10 || (/^[\x20-\x7e]+$/.test(value) && value.length <= 20),
  phrase: (value) => /^\p{Script=Han}+$/u.test(value) && length(value) <= 5,
  enum: () => true,
}

/** Whether a value may stand under a name: `thing1`, `amount2`, … */
export function takesValue(name: string, value: string): boolean {
  const kind = /^([a-z_]+)\d+$/.exec(name)?.[1] ?? ''
  return value !== '' && (takes[kind]?.(value) ?? false)
}

const length = (value: string) => Array.from(value).length
