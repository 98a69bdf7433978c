import { afterAll, describe, expect, test } from 'vitest'
import { signedConfig } from '../support/official-page.ts'
import { gaps } from './official-gaps.ts'
import { methods, type Outcome, readOutcome, type Row } from './official-methods.ts'
import { call, names, officialPage, refusalIn, refusedPage, verifiedPage } from './official-run.ts'

const table = new Map<string, Map<string, string>>()

describe.each(names)('the official script in %s', (name) => {
  test('is told the right thing by every method that it has', async () => {
    const page = await verifiedPage(name)
    for (const row of methods) {
      const outcome = await row.run({ ...page, call: (options, method = row.method) => call(page.wx, method, options) })
      const expected = gaps[name]?.[row.method] ?? row.gives
      const wanted = typeof expected === 'function' ? expected(name) : expected
      note(row, name, outcome)
      expect.soft(readOutcome(outcome), `${name}: ${row.method}`).toMatchObject(wanted)
    }
  })

  test('is refused with a wrong signature', async () => {
    const { heard, mistakes } = await refusedPage(name)
    expect(heard).toMatch(refusalIn(name))
    expect(mistakes).toEqual(['unknown'])
  })
})

test('the table holds every method of the script', async () => {
  const { wx } = await verifiedPage('iphone')
  const known = new Set([
    ...methods.map(({ method }) => method),
    'config',
    'ready',
    'error',
    'invoke',
    'on',
    'miniProgram',
  ])
  expect(Object.keys(wx).filter((name) => !known.has(name))).toEqual([])
  const mini = new Set(methods.map(({ method }) => method.replace(/^miniProgram\./, '')))
  expect(Object.keys(wx.miniProgram).filter((name) => !mini.has(name))).toEqual([])
})

test('in a plain browser the script hears nothing at all', async () => {
  const { wx, platform } = officialPage('browser')
  wx.config({ ...(await signedConfig(platform, location.href)), jsApiList: ['chooseImage'] })
  expect(await call(wx, 'chooseImage', {})).toBe('nothing')
})

function note({ method }: Row, profile: string, outcome: Outcome): void {
  const row = table.get(method) ?? new Map<string, string>()
  table.set(method, row)
  const { via, errMsg } = readOutcome(outcome)
  row.set(profile, via === 'success' ? 'ok' : String(errMsg ?? 'nothing').replace(/^\w+:(fail, the )?/, ''))
}

afterAll(() => {
  const rows = [...table].map(([method, row]) => [method, ...names.map((name) => row.get(name) ?? '')])
  const head = ['method', ...names]
  const all = [head, ...rows]
  const widths = head.map((_, i) => Math.max(...all.map((row) => row[i]!.slice(0, 22).length)))
  console.log(all.map((row) => row.map((cell, i) => cell.slice(0, 22).padEnd(widths[i]!)).join('  ')).join('\n'))
})
