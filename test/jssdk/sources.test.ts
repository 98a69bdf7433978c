// Where signatures come from besides the own path: what other libraries answer fits as it is.
import { createJssdk } from '@wove/jssdk'
import { kySignature } from '@wove/jssdk/ky'
import ky from 'ky'
import { beforeEach, expect, test, vi } from 'vitest'
import { freshPage } from '../support/page.ts'

let client: ReturnType<typeof freshPage>

beforeEach(() => {
  client = freshPage()
})

/** As @wecom/jssdk's `getConfigSignature` and cloud development's `getJSSDKSignature` answer: no account. */
const withoutAccount = async () => ({ timestamp: '1700000000', nonceStr: 'n', signature: 's' })

test('a source that names no account is completed by configure', async () => {
  await createJssdk().configure({ signature: withoutAccount, appId: 'wx1' })
  expect(client.named('preVerifyJSAPI')[0]?.args).toMatchObject({
    verifyAppId: 'wx1',
    verifyTimestamp: '1700000000',
    verifySignature: 's',
  })
})

test('without either, the missing account is named', async () => {
  await expect(createJssdk().configure({ signature: withoutAccount })).rejects.toMatchObject({
    code: 'signature-malformed',
    message: 'signature: no appId in timestamp, nonceStr, signature',
  })
})

test('an account that the source names itself is kept', async () => {
  const signature = async () => ({ ...(await withoutAccount()), appId: 'wx-of-the-source' })
  await createJssdk().configure({ signature, appId: 'wx1' })
  expect(client.named('preVerifyJSAPI')[0]?.args.verifyAppId).toBe('wx-of-the-source')
})

test("the app's own ky fetches signatures, with its hooks and its words of refusal", async () => {
  const bodies: unknown[] = []
  const fetch = async (request: Request) => {
    bodies.push(await request.json())
    return request.headers.get('x-app') === 'tea'
      ? Response.json({ appId: 'wx1', timestamp: 1, nonceStr: 'n', signature: 's' })
      : Response.json({ message: 'who are you?' }, { status: 403 })
  }
  const app = ky.create({
    fetch: fetch as typeof globalThis.fetch,
    baseUrl: location.origin,
    headers: { 'x-app': 'tea' },
  })
  await createJssdk().configure({ signature: kySignature(app, '/sign') })
  expect(bodies).toEqual([{ url: 'http://localhost:3000/' }])

  const stranger = app.extend({ headers: { 'x-app': 'coffee' } })
  await expect(createJssdk().configure({ signature: kySignature(stranger, '/sign') })).rejects.toMatchObject({
    code: 'signature-refused',
    message: 'signature: /sign answered 403',
  })
})

test('two calls for one address share one signature', async () => {
  const asked = vi.fn(withoutAccount)
  const jssdk = createJssdk()
  void jssdk.configure({ signature: asked, appId: 'wx1' })
  await Promise.all([jssdk.ready(), jssdk.permit(['chooseImage']), jssdk.permit(['scanQRCode'])])
  await jssdk.permit(['getNetworkType'])
  expect(asked).toHaveBeenCalledTimes(1)
})
