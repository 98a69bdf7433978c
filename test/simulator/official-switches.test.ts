import type { Switches } from '@wove/simulator/client'
import { describe, expect, test } from 'vitest'
import { methods, readOutcome, type Told } from './official-methods.ts'
import { call, verifiedPage } from './official-run.ts'

/** Both values of what the reference is not sure of, as far as the script can meet it. */
const values: { [Name in keyof Switches]?: readonly Switches[Name][] } = {
  verifies: ['landing', 'current'],
  lists: ['objects', 'text'],
  numbers: ['numbers', 'text'],
  scanResult: ['plain', 'wrapped'],
  imageData: ['data-uri', 'bare'],
  message: ['err_msg', 'errMsg'],
  abandonedShare: ['ok', 'cancel'],
  missingApi: ['false', 'absent'],
  refusal: ['phone', 'devtools'],
  exemptions: ['assumed', 'none'],
  tagAnswer: ['silent', 'listed'],
  tagsNeedApis: [true, false],
}

/** What the script makes of a value otherwise than of the rest. */
const otherwise: Record<string, Record<string, Told>> = {
  // The script reads only the old form; an answer in the new one is a failure to it.
  'message errMsg': { getNetworkType: { via: 'fail' } },
}

/** What the script of 1.6.5 cannot read on these systems, whose clients have never sent it: it throws, and no callback hears. */
const unread = new Set(['android lists objects', 'iphone scanResult plain'])

const cases = Object.entries(values).flatMap(([name, both]) => both.map((value) => [name, value] as const))

describe.each(['iphone', 'android'] as const)('the official script in %s', (profile) => {
  const read = cases.filter(([name, value]) => !unread.has(`${profile} ${name} ${String(value)}`))

  test.each(read)('ends each call as ever where %s is %s', async (name, value) => {
    const page = await verifiedPage(profile, undefined, { [name]: value })
    for (const row of methods) {
      const outcome = await row.run({ ...page, call: (options, method = row.method) => call(page.wx, method, options) })
      const usual = typeof row.gives === 'function' ? row.gives(profile) : row.gives
      const { via = 'success' } = otherwise[`${name} ${String(value)}`]?.[row.method] ?? usual
      expect.soft(readOutcome(outcome).via, row.method).toBe(via)
    }
  })
})
