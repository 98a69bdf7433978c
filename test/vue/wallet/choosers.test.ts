import { useAddress, useCardChooser, useCards, useInvoiceChooser, useInvoiceTitle } from '@wove/vue/wallet'
import { beforeEach, expect, test, vi } from 'vitest'
import { settle } from '../../support/vue-app.ts'
import { browser, fakeServer, useInPage } from '../../support/wallet.ts'

beforeEach(() => {
  vi.useFakeTimers()
  return () => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  }
})

const signed = {
  appId: 'wx1',
  timestamp: 1404896688,
  nonceStr: 'jonyqin',
  signType: 'SHA1' as const,
  cardSign: 'signed',
}
const invoice = { card_id: 'pInvoice', encrypt_code: 'c0de=', app_id: 'wx1' }
const path = '/api/wechat/invoice-signature'

test('invoices are chosen with a signature of the own server', async () => {
  const { it, client } = await useInPage(useInvoiceChooser, {
    answers: { chooseInvoice: { err_msg: 'choose_invoice:ok', choose_invoice_info: JSON.stringify([invoice]) } },
  })
  const { asked } = fakeServer({ [path]: signed })
  const outcome = it.choose()
  expect(it.loading.value).toBe(true)
  await settle()
  expect(await outcome).toEqual({ kind: 'ok', value: [invoice] })
  expect(it.value.value).toEqual([invoice])
  expect(it.loading.value).toBe(false)
  expect(asked).toEqual([{ path, body: {} }])
  expect(client.named('chooseInvoice')[0]!.args).toMatchObject({ timestamp: '1404896688', cardSign: 'signed' })
})

test.each([
  ['a list', [invoice, { ...invoice, card_id: 'pOther' }]],
  ['JSON text', JSON.stringify([invoice, { ...invoice, card_id: 'pOther' }])],
  ['text with escaped quotes', JSON.stringify([invoice, { ...invoice, card_id: 'pOther' }]).replaceAll('"', '\\"')],
])('several invoices are read from %s', async (_, info) => {
  const { it } = await useInPage(useInvoiceChooser, {
    answers: { chooseInvoice: { err_msg: 'ok', choose_invoice_info: info } },
  })
  fakeServer({ [path]: signed })
  const outcome = it.choose()
  await settle()
  expect(await outcome).toMatchObject({ kind: 'ok', value: [{ card_id: 'pInvoice' }, { card_id: 'pOther' }] })
})

test('going back is no failure, and what was chosen before stays', async () => {
  const { it, client } = await useInPage(useInvoiceTitle, {
    answers: { chooseInvoiceTitle: { err_msg: 'x:ok', choose_invoice_title_info: '{"type":"1","title":"林小雨"}' } },
  })
  void it.choose()
  await settle()
  client.answers('chooseInvoiceTitle', { err_msg: 'choose_invoice_title:cancel' })
  const outcome = it.choose()
  await settle()
  expect(await outcome).toEqual({ kind: 'cancelled' })
  expect(it.cancelled.value).toBe(true)
  expect(it.error.value).toBeUndefined()
  expect(it.value.value?.title).toBe('林小雨')
})

test("a person's title has no tax number, and that is no mistake", async () => {
  const { it } = await useInPage(useInvoiceTitle, {
    answers: {
      chooseInvoiceTitle: {
        err_msg: 'choose_invoice_title:ok',
        choose_invoice_title_info: '{"type":"1","title":"林小雨"}',
      },
    },
  })
  const outcome = it.choose()
  await settle()
  expect(await outcome).toMatchObject({ kind: 'ok', value: { type: 'person', title: '林小雨', taxNumber: '' } })
})

test("the client's refusal is told with its code", async () => {
  const { it } = await useInPage(useAddress, { answers: { editAddress: { err_msg: 'system:access_denied' } } })
  const outcome = it.choose()
  await settle()
  expect(await outcome).toMatchObject({ kind: 'failed', error: { code: 'permission-denied', api: 'openAddress' } })
  expect(it.error.value?.code).toBe('permission-denied')
})

test.each([
  ['refuses', new Response('no ticket', { status: 500 }), 'signature-refused'],
  ['is not there', undefined, 'signature-unreachable'],
  ['forgets a field', { timestamp: 1, noncestr: 'n', cardSign: 's' }, 'signature-malformed'],
  ['answers with a page', new Response('<!doctype html>'), 'signature-malformed'],
])('nothing opens when the own server %s', async (_, answer, code) => {
  const { it, client } = await useInPage(useInvoiceChooser)
  fakeServer({ [path]: answer })
  const outcome = it.choose()
  await settle()
  expect(await outcome).toMatchObject({ kind: 'failed', error: { code } })
  expect(client.named('chooseInvoice')).toEqual([])
})

test('a server that never answers is given up after ten seconds', async () => {
  const { it } = await useInPage(useInvoiceChooser)
  fakeServer({ [path]: 'silence' })
  const outcome = it.choose()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(await outcome).toMatchObject({ kind: 'failed', error: { code: 'signature-unreachable' } })
})

test('a second tap while the sheet opens joins the first', async () => {
  const { it, client } = await useInPage(useAddress, { answers: { editAddress: 'silence' } })
  const first = it.choose()
  const second = it.choose()
  await settle()
  expect(client.named('editAddress')).toHaveLength(1)
  client.named('editAddress')[0]!.answer({ err_msg: 'edit_address:cancel' })
  expect(await Promise.all([first, second])).toEqual([{ kind: 'cancelled' }, { kind: 'cancelled' }])
})

test('a silent client can be asked again by a later tap, and its late answer is dropped', async () => {
  const { it, client } = await useInPage(useAddress, { answers: { editAddress: 'silence' } })
  const first = it.choose()
  await vi.advanceTimersByTimeAsync(6000)
  const second = it.choose()
  expect(await first).toMatchObject({ kind: 'failed', error: { code: 'aborted' } })
  await settle()
  const [late, now] = client.named('editAddress')
  late!.answer({ err_msg: 'edit_address:cancel' })
  await settle()
  expect(it.loading.value).toBe(true)
  now!.answer({ err_msg: 'edit_address:ok', userName: '林小雨', telNumber: '138' })
  expect(await second).toMatchObject({ kind: 'ok', value: { userName: '林小雨' } })
})

test('with a timeout a silent client is a failure', async () => {
  const { it } = await useInPage(() => useInvoiceChooser({ timeout: 3000, signature: async () => signed }), {
    answers: { chooseInvoice: 'silence' },
  })
  const outcome = it.choose()
  await vi.advanceTimersByTimeAsync(3100)
  expect(await outcome).toMatchObject({ kind: 'failed', error: { code: 'timeout' } })
})

test('outside of WeChat it fails at once', async () => {
  const { it } = await useInPage(useAddress, { userAgent: browser })
  const outcome = it.choose()
  await settle()
  expect(await outcome).toMatchObject({ kind: 'failed', error: { code: 'not-in-wechat' } })
})

test('what leaves the page waits for nothing', async () => {
  const { it, scope } = await useInPage(useAddress, { answers: { editAddress: 'silence' } })
  const outcome = it.choose()
  await settle()
  scope.stop()
  expect(await outcome).toMatchObject({ kind: 'failed', error: { code: 'aborted' } })
  expect(it.loading.value).toBe(false)
})

test('in development cards say once that they are legacy; invoices never do', async () => {
  vi.stubEnv('NODE_ENV', 'development')
  vi.resetModules()
  const said = vi.spyOn(console, 'info').mockImplementation(() => {})
  const wallet = await import('@wove/vue/wallet')
  await useInPage(wallet.useInvoiceChooser)
  expect(said).not.toHaveBeenCalled()
  await useInPage(wallet.useCardChooser)
  await useInPage(wallet.useCards)
  await useInPage(wallet.useCardChooser)
  expect(said).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('no longer gives cards to new accounts'))
  vi.unstubAllEnvs()
  said.mockRestore()
})

test('cards are chosen by shop, kind and card, all of them signed', async () => {
  const { it, client } = await useInPage(() => useCardChooser({ shopId: '7', cardType: 'GROUPON', cardId: 'p1' }), {
    answers: {
      chooseCard: {
        err_msg: 'choose_card:ok',
        choose_card_info: '[{"card_id":"p1","encrypt_code":"a"},{"card_id":"p1","encrypt_code":"b"}]',
      },
    },
  })
  const { asked } = fakeServer({ '/api/wechat/card-signature': signed })
  const outcome = it.choose()
  await settle()
  expect(await outcome).toMatchObject({ kind: 'ok', value: [{ encrypt_code: 'a' }, { encrypt_code: 'b' }] })
  expect(asked[0]!.body).toEqual({ shopId: '7', cardType: 'GROUPON', cardId: 'p1', choose: true })
  expect(client.named('chooseCard')[0]!.args).toMatchObject({ location_id: '7', card_type: 'GROUPON', card_id: 'p1' })
})

test('each card is signed anew, and whether it was taken is told', async () => {
  const { it, client } = await useInPage(useCards, {
    answers: {
      batchAddCard: { err_msg: 'batch_add_card:ok', card_list: '[{"card_id":"p1","card_ext":"{}","is_succ":"0"}]' },
    },
  })
  const { asked } = fakeServer({ '/api/wechat/card-signature': { timestamp: '1', nonce_str: 'n', signature: 's' } })
  const outcome = it.add({ cardId: 'p1' }, { cardId: 'p2', code: '7' })
  await settle()
  expect(await outcome).toMatchObject({ kind: 'ok', value: [{ cardId: 'p1', isSuccess: false }] })
  expect(asked.map(({ body }) => body)).toEqual([{ cardId: 'p1' }, { cardId: 'p2', code: '7' }])
  expect(client.named('batchAddCard')[0]!.args.card_list).toEqual([
    { card_id: 'p1', card_ext: '{"timestamp":"1","nonce_str":"n","signature":"s"}' },
    { card_id: 'p2', card_ext: '{"timestamp":"1","nonce_str":"n","signature":"s"}' },
  ])
})

test('cards are opened, and redeemed', async () => {
  const { it, client } = await useInPage(useCards, {
    answers: { batchViewCard: { err_msg: 'x:ok' }, consumedShareCard: { err_msg: 'x:ok' } },
  })
  const opened = it.open({ cardId: 'p1', code: '7' })
  await settle()
  expect(await opened).toMatchObject({ kind: 'ok' })
  const redeemed = it.consumeAndShare({ cardId: 'p1', code: '7' })
  await settle()
  expect(await redeemed).toMatchObject({ kind: 'ok' })
  expect(client.named('consumedShareCard')[0]!.args).toMatchObject({ consumedCardId: 'p1', consumedCode: '7' })
})
