import { installSimulator, type ProfileName, type Simulator } from '@wove/simulator/client'
import { createPlatform, type Platform } from '@wove/simulator/platform'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { loadOfficialScript, type OfficialScript, signedConfig } from '../support/official-page.ts'
import { gaps } from './official-gaps.ts'
import { methods, readOutcome, type Row } from './official-methods.ts'

const names = [
  'iphone',
  'ipad',
  'android',
  'harmony',
  'harmonyOld',
  'windows',
  'mac',
  'miniprogram',
  'wecom',
  'devtools',
] as const satisfies readonly ProfileName[]

const devtoolsRefusal = /^config:fail,Error: 系统错误，错误码：63002,invalid signature \[.+\]\[\]$/

let wechat: Simulator | undefined
afterEach(() => {
  wechat?.uninstall()
  wechat = undefined
  sessionStorage.clear()
})

/** A verified page under a client: everything that the script can do was asked for. */
async function verifiedPage(
  profile: ProfileName,
): Promise<{ wx: OfficialScript; wechat: Simulator; platform: Platform }> {
  const platform = createPlatform()
  wechat = installSimulator({ platform, profile })
  const wx = loadOfficialScript()
  await new Promise<void>((resolve, reject) => {
    wx.error((refusal) => reject(new Error(JSON.stringify(refusal))))
    void signedConfig(platform, location.href).then((signed) => {
      wx.config({ ...signed, jsApiList: methods.map(({ method }) => method) })
      wx.ready(resolve)
    })
  })
  return { wx, wechat, platform }
}

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
    const platform = createPlatform()
    wechat = installSimulator({ platform, profile: name })
    const wx = loadOfficialScript()
    let refusal: string | undefined
    wx.error(({ errMsg }) => (refusal = String(errMsg)))
    const signed = await signedConfig(platform, `${location.origin}/other`)
    wx.config({ ...signed, jsApiList: ['chooseImage'] })
    await new Promise<void>((resolve) => wx.ready(resolve))
    expect(wechat.diagnosis()?.mistakes).toEqual(['unknown'])
    // The script compares versions as strings: a client of version 1.0.3 never hears of a refusal (§2.2).
    const heard = { harmonyOld: /^undefined$/, devtools: devtoolsRefusal }[name as string]
    expect(String(refusal)).toMatch(heard ?? /^config:invalid signature$/)
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
  const platform = createPlatform()
  wechat = installSimulator({ platform, profile: 'browser' })
  const wx = loadOfficialScript()
  wx.config({ ...(await signedConfig(platform, location.href)), jsApiList: ['chooseImage'] })
  expect(await call(wx, 'chooseImage', {})).toBe('nothing')
})

/** Calls a method and waits for whichever callback comes; `'nothing'` when none does. */
function call(wx: OfficialScript, method: string, options: object) {
  return new Promise<{ via: string; result: Record<string, unknown> } | 'nothing'>((resolve) => {
    const to = (via: string) => (result: Record<string, unknown>) => resolve({ via, result })
    const [group, own] = method.split('.')
    const target = own ? wx.miniProgram : wx
    target[own ?? group!]!({ success: to('success'), fail: to('fail'), cancel: to('cancel'), ...options })
    setTimeout(() => resolve('nothing'), 60)
  })
}

function note({ method }: Row, profile: string, outcome: unknown): void {
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
