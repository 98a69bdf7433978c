const mask = /^‹(\d+) characters›$/

/** Whether a value of a trace, or something in it, was private, and only its shape was kept. */
export function isMasked(value: unknown): boolean {
  if (typeof value === 'string') return mask.test(value)
  return typeof value === 'object' && value !== null && Object.values(value).some(isMasked)
}

/** The same with as many zeros in place of each mask: they read as a text and as a number. */
export function withoutMasks(value: unknown): unknown {
  if (typeof value === 'string') {
    const length = mask.exec(value)?.[1]
    return length === undefined ? value : '0'.repeat(Math.min(Number(length), 1000))
  }
  if (Array.isArray(value)) return value.map(withoutMasks)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withoutMasks(each)]))
}
