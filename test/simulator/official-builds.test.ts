import type { ProfileName } from '@wove/simulator/client'
import { describe, expect, test } from 'vitest'
import type { OfficialScript } from '../support/official-page.ts'
import { gaps } from './official-gaps.ts'
import { methods, readOutcome, type Row, type Told } from './official-methods.ts'
import { call, names, refusalIn, refusedPage, verifiedPage } from './official-run.ts'

/** Builds that pages still carry, by their npm name, and how many of the methods each of them has. */
const builds = {
  'weixin-js-sdk-1.0.7': 36,
  'weixin-js-sdk-1.2.0': 44,
  'weixin-js-sdk-1.3.3': 52,
  'weixin-js-sdk-1.4.0': 54,
  'weixin-js-sdk-1.6.0': 55,
  // Of uni-app: it puts itself into the page instead of being a module.
  'jweixin-module': 55,
}

const has = (wx: OfficialScript, { method }: Row): boolean => {
  const own = method.replace(/^miniProgram\./, '')
  return own === method ? own in wx : own in (wx.miniProgram ?? {})
}

function wanted(build: string, profile: ProfileName, { method, gives }: Row): Told {
  const expected = gaps[profile]?.[method] ?? gives
  const told = typeof expected === 'function' ? expected(profile) : expected
  if (build !== 'weixin-js-sdk-1.0.7' || typeof told.errMsg !== 'string') return told
  // Before 1.1 the script makes the name in front of the colon from the client's own words: `sendAppMsg:ok`, `system:…`.
  return { ...told, errMsg: expect.stringMatching(new RegExp(`^\\w+${told.errMsg.replace(/^\w+/, '')}$`)) as unknown }
}

describe.each(Object.entries(builds))('%s', (build, many) => {
  test.each(names)('is told the right thing by every method that it has, in %s', async (profile) => {
    const page = await verifiedPage(profile, build)
    const own = methods.filter((row) => has(page.wx, row))
    expect(own).toHaveLength(many)
    for (const row of own) {
      const outcome = await row.run({ ...page, call: (options, method = row.method) => call(page.wx, method, options) })
      expect.soft(readOutcome(outcome), row.method).toMatchObject(wanted(build, profile, row))
    }
  })

  test.each(names)('is refused with a wrong signature, in %s', async (profile) => {
    const { heard, mistakes } = await refusedPage(profile, build)
    expect(heard).toMatch(refusalIn(profile))
    expect(mistakes).toEqual(['unknown'])
  })
})
