import { createJssdk } from '@wove/jssdk'
import { beforeEach, expect, test, vi } from 'vitest'
import { fakeClient } from '../support/fake-client.ts'

const page = 'http://localhost:3000/'
const right = { appId: 'wx1', timestamp: 1700000000, nonceStr: 'n', signature: 's' }

beforeEach(() => {
  sessionStorage.clear()
  history.replaceState(null, '', '/')
  fakeClient()
})

/** Verifies a page whose backend answers like this, one answer a request. */
function verifyWith(...answers: (() => Response | Promise<Response>)[]) {
  const fetch = vi.fn(async () => {
    const answer = answers.length > 1 ? answers.shift() : answers[0]
    return answer!()
  })
  vi.stubGlobal('fetch', fetch)
  return { fetch, verified: createJssdk().configure({ signature: '/api/wechat/signature' }) }
}

const json =
  (body: unknown, status = 200) =>
  () =>
    Response.json(body, { status })

test('the page posts its address as JSON', async () => {
  const { fetch, verified } = verifyWith(json(right))
  await verified
  expect(fetch).toHaveBeenCalledExactlyOnceWith(
    '/api/wechat/signature',
    expect.objectContaining({
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ url: page }),
    }),
  )
})

test.each([
  ['a field', { appId: 'wx1', timestamp: 1, signature: 's' }, 'no nonceStr in appId, timestamp, signature'],
  [
    "the letters' case",
    { appid: 'wx1', timestamp: 1, noncestr: 'n', signature: 's' },
    'no appId, nonceStr in appid, timestamp, noncestr, signature',
  ],
  ['an empty field', { ...right, signature: '' }, 'no signature in appId, timestamp, nonceStr, signature'],
  ['a field of another kind', { ...right, timestamp: null }, 'no timestamp in appId, timestamp, nonceStr, signature'],
  ['everything', null, 'no appId, timestamp, nonceStr, signature in null'],
])('%s missing in the answer is named', async (_, answer, message) => {
  const { verified } = verifyWith(json(answer))
  await expect(verified).rejects.toMatchObject({ code: 'signature-malformed', message: `signature: ${message}` })
})

test('an answer that is no JSON is shown', async () => {
  const { verified } = verifyWith(() => new Response('<!doctype html><title>Login'))
  await expect(verified).rejects.toMatchObject({
    code: 'signature-malformed',
    message: expect.stringContaining('no appId, timestamp, nonceStr, signature in <!doctype html><title>Login'),
  })
})

test('an address that the backend changed is shown to the character', async () => {
  history.replaceState(null, '', '/list?id=7&from=timeline')
  const { verified } = verifyWith(json({ ...right, url: `${page}list?id=7&amp;from=timeline` }))
  await expect(verified).rejects.toMatchObject({
    code: 'signed-url-mismatch',
    message: expect.stringContaining('they differ from character 33: "from=timeline"'),
  })
})

test('a backend that refuses is not asked again; its words are kept', async () => {
  const { fetch, verified } = verifyWith(json({ code: 'origin-not-listed', message: 'not listed' }, 403))
  await expect(verified).rejects.toMatchObject({
    code: 'signature-refused',
    message: expect.stringContaining('answered 403: {"code":"origin-not-listed"'),
    raw: expect.stringContaining('not listed'),
  })
  expect(fetch).toHaveBeenCalledTimes(1)
})

test('a backend that fails is asked once more', async () => {
  const { fetch, verified } = verifyWith(json({}, 500), json(right))
  await verified
  expect(fetch).toHaveBeenCalledTimes(2)
})

test('a backend that keeps failing is named', async () => {
  const { fetch, verified } = verifyWith(() => new Response('the database is on fire', { status: 500 }))
  await expect(verified).rejects.toMatchObject({
    code: 'signature-refused',
    message: 'signature: /api/wechat/signature answered 500: the database is on fire',
  })
  expect(fetch).toHaveBeenCalledTimes(2)
})

test('a backend that is down is asked twice and named', async () => {
  const { fetch, verified } = verifyWith(() => Promise.reject(new TypeError('Failed to fetch')))
  await expect(verified).rejects.toMatchObject({
    code: 'signature-unreachable',
    message: 'signature: /api/wechat/signature did not answer',
    cause: expect.any(TypeError),
  })
  expect(fetch).toHaveBeenCalledTimes(2)
})

test('a backend that never answers is given up after five seconds, twice', async () => {
  vi.useFakeTimers()
  const { fetch, verified } = verifyWith(() => new Promise<Response>(() => {}))
  const failed = expect(verified).rejects.toMatchObject({ code: 'signature-unreachable' })
  await vi.advanceTimersByTimeAsync(10_100)
  await failed
  expect(fetch).toHaveBeenCalledTimes(2)
  vi.useRealTimers()
})
