// Ours beside Tencent's own script, on the same recording bridge: what goes over the wire, and what comes out for each
// raw answer of the reference. What differs on purpose is listed by name, with its reason, in test/support/differences.ts.
import { beforeEach, expect, test } from 'vitest'
import { type Comparison, differences } from '../support/differences.ts'
import { fakeClient, userAgents } from '../support/fake-client.ts'
import { type ApiCase, apiCases, type Form, goodAnswer, type Raw } from '../support/js-api-cases.ts'
import { runOfficialScript } from '../support/official-script.ts'
import { callOurs, callTheirs, clients, configured, differs, signature } from '../support/side-by-side.ts'

const forms: Record<keyof typeof clients, Form> = {
  ios: 'objects',
  android: 'text',
  harmony: 'text',
  windows: 'objects',
}

/** Each raw answer of the reference (§1.3, §2.3, §8.5). */
const answers: Record<string, (each: ApiCase, form: Form) => Raw | undefined> = {
  'good, err_msg': (each, form) => goodAnswer(each, form, false),
  'good, errMsg': (each, form) => goodAnswer(each, form, true),
  'ok without a prefix': (each, form) => ({ ...goodAnswer(each, form, false), err_msg: 'ok' }),
  confirm: (each, form) => ({ ...goodAnswer(each, form, false), err_msg: `${each.native}:confirm` }),
  cancel: ({ native }) => ({ err_msg: `${native}:cancel` }),
  'cancel, errMsg': ({ api }) => ({ errMsg: `${api}:cancel` }),
  fail: ({ native }) => ({ err_msg: `${native}:fail` }),
  failed: ({ native }) => ({ err_msg: `${native}:failed` }),
  'fail with a reason': ({ native }) => ({ err_msg: `${native}:fail_system_busy`, err_code: '3', err_desc: 'busy' }),
  'fail, no permission': ({ native }) => ({ err_msg: `${native}:fail_no permission to execute` }),
  'access denied': () => ({ err_msg: 'system:access_denied' }),
  'not allowed': () => ({ err_msg: 'access_control:not_allow' }),
  'not known': () => ({ err_msg: 'system:function_not_exist' }),
  'offline verifying': ({ api }) => ({ errMsg: `${api}:fail, the permission value is offline verifying` }),
  'no message': (each, form) => {
    const { err_msg: _said, ...fields } = goodAnswer(each, form, false)
    return fields
  },
  'no field at all': () => ({}),
  'an empty message': ({ native }) => ({ err_msg: `${native}:` }),
  wifi: ({ api }) => (api === 'getNetworkType' ? { err_msg: 'network_type:wifi' } : undefined),
  edge: ({ api }) => (api === 'getNetworkType' ? { err_msg: 'network_type:edge' } : undefined),
  'no network, modern': ({ api }) =>
    api === 'getNetworkType' ? { errMsg: 'getNetworkType:ok', networkType: 'none' } : undefined,
  'a network, modern': ({ api }) =>
    api === 'getNetworkType' ? { errMsg: 'getNetworkType:ok', networkType: '4g' } : undefined,
  'a scan in iOS dress': ({ api }) =>
    api === 'scanQRCode'
      ? { err_msg: 'scanQRCode:ok', resultStr: '{"scan_code":{"scan_type":1,"scan_result":"hello"}}' }
      : undefined,
  'numbers as text': ({ api }) =>
    api === 'getLocation'
      ? { err_msg: 'geo_location:ok', latitude: '23.1', longitude: '113.3', speed: '-1', accuracy: '30' }
      : undefined,
  'cards as a list': ({ api }) =>
    api === 'addCard'
      ? { err_msg: 'batch_add_card:ok', card_list: [{ card_id: 'c', card_ext: 'e', is_succ: 1, code: '7' }] }
      : undefined,
  'a card that was not added': ({ api }) =>
    api === 'addCard'
      ? { err_msg: 'batch_add_card:ok', card_list: '[{"card_id":"c","card_ext":"e","is_succ":"0","code":"7"}]' }
      : undefined,
  'image data without a prefix': ({ api }) =>
    api === 'getLocalImgData' ? { err_msg: 'getLocalImgData:ok', localData: '/9j/4A\nAQ' } : undefined,
}

/** Methods that the official script knows by name; the others are reached through its `invoke` only. */
const shared = apiCases.filter(({ api }) => {
  const wx = runOfficialScript(userAgents.ios)
  return api.startsWith('miniProgram.') || typeof wx[api] === 'function'
})

async function compareAll(name: keyof typeof clients): Promise<Comparison[]> {
  const client = fakeClient({ userAgent: clients[name] })
  const comparisons: Comparison[] = []
  const jssdk = await configured()
  for (const each of shared) {
    for (const [answer, make] of Object.entries(answers)) {
      const raw = make(each, forms[name])
      if (!raw) continue
      // The script keeps state from call to call; each comparison gets a new one.
      const wx = runOfficialScript(clients[name], name === 'ios' ? 'iPhone' : 'Linux')
      wx.config({ ...signature, jsApiList: apiCases.map(({ native }) => native), openTagList: [] })
      const [ourWire, ourOutcome] = await callOurs(client, each, raw, jssdk)
      const [theirWire, theirOutcome] = await callTheirs(client, each, raw, wx)
      comparisons.push({
        client: name,
        api: each.api,
        answer,
        wire: [ourWire, theirWire],
        outcome: [ourOutcome, theirOutcome],
      })
    }
  }
  return comparisons
}

const seen = new Set<string>()

beforeEach(() => sessionStorage.clear())

test.each(Object.keys(clients) as (keyof typeof clients)[])(
  '%s: ours and the official script differ in nothing but what is listed',
  { timeout: 60_000 },
  async (name) => {
    const unlisted = (await compareAll(name)).filter((comparison) => {
      if (!differs(comparison.wire) && !differs(comparison.outcome)) return false
      const reasons = Object.entries(differences).filter(([, { here }]) => here(comparison))
      for (const [reason] of reasons) seen.add(reason)
      return reasons.length === 0
    })
    expect(unlisted).toEqual([])
  },
)

test('every difference that is listed is still there', () => {
  expect([...seen].sort()).toEqual(Object.keys(differences).sort())
})
