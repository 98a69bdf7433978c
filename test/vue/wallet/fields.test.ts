import { WxAddressField, WxCardField, WxInvoiceField, WxInvoiceTitleField, WxPayButton } from '@wove/vue/wallet/fields'
import { en, WeConfigProvider, WeForm } from '@wove/weui'
import { enableAutoUnmount, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Component, defineComponent, h, ref } from 'vue'
import { settle } from '../../support/vue-app.ts'
import { browser, fakeServer, useInPage } from '../../support/wallet.ts'

beforeEach(() => {
  vi.useFakeTimers()
  return () => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  }
})
enableAutoUnmount(afterEach)

const signed = { timestamp: 1, nonceStr: 'n', cardSign: 's' }
const server = { '/api/wechat/invoice-signature': signed, '/api/wechat/card-signature': signed }
const every = {
  chooseInvoice: true,
  chooseInvoiceTitle: true,
  editAddress: true,
  chooseCard: true,
  getBrandWCPayRequest: true,
}

/** One field, named `it`, in a form in English. */
async function inForm(
  field: Component,
  props: object = {},
  page: { answers?: Record<string, unknown>; userAgent?: string } = {},
) {
  const checks = { checkJsApi: { err_msg: 'checkJsApi:ok', checkResult: every } }
  const { client } = await useInPage(() => undefined, { ...page, answers: { ...checks, ...page.answers } })
  fakeServer(server)
  const submit = vi.fn<(values: Record<string, unknown>) => void>()
  const model = ref<unknown>()
  const Page = defineComponent(
    () => () =>
      h(WeConfigProvider, { locale: en }, () =>
        h(WeForm, { onSubmit: submit }, () =>
          h(field, {
            ...props,
            ...(field !== WxPayButton && {
              name: 'it',
              label: 'It',
              modelValue: model.value,
              'onUpdate:modelValue': (next: unknown) => (model.value = next),
            }),
          }),
        ),
      ),
  )
  const shown = mount(Page, { attachTo: document.body })
  await settle()
  const button = () => shown.find<HTMLButtonElement>('button[aria-haspopup=dialog]')
  const press = async () => {
    await button().trigger('click')
    await settle()
  }
  const send = async () => {
    await shown.find('form').trigger('submit')
    await settle()
  }
  return { shown, button, press, send, submit, model, client }
}

const invoices = (...ids: string[]) => ({
  chooseInvoice: {
    err_msg: 'ok',
    choose_invoice_info: JSON.stringify(ids.map((id) => ({ card_id: id, encrypt_code: id }))),
  },
})

test('invoices are picked, counted, and handed over by the form', async () => {
  const { button, press, send, submit } = await inForm(
    WxInvoiceField,
    { multiple: true },
    { answers: invoices('a', 'b') },
  )
  expect(button().text()).toBe('Choose')
  await press()
  expect(button().text()).toBe('2 invoices')
  await send()
  expect(submit.mock.calls[0]![0]).toEqual({
    it: [
      { card_id: 'a', encrypt_code: 'a' },
      { card_id: 'b', encrypt_code: 'b' },
    ],
  })
})

test('with multiple the list grows, each invoice once; without it the last choice counts', async () => {
  const many = await inForm(WxInvoiceField, { multiple: true }, { answers: invoices('a', 'b') })
  await many.press()
  many.client.answers('chooseInvoice', invoices('b', 'c').chooseInvoice)
  await many.press()
  expect(many.button().text()).toBe('3 invoices')
  const one = await inForm(WxInvoiceField, {}, { answers: invoices('a', 'b') })
  await one.press()
  expect(one.button().text()).toBe('1 invoice')
})

test('what is missing is said at the field, and goes away when it is chosen', async () => {
  const { shown, button, press, send, submit } = await inForm(
    WxInvoiceField,
    { required: true },
    { answers: invoices('a') },
  )
  await send()
  expect(submit).not.toHaveBeenCalled()
  const error = shown.find('.weui-cells__tips_warn')
  expect(error.text()).toBe('It is missing')
  expect(button().attributes('aria-describedby')).toBe(error.attributes('id'))
  expect(document.activeElement).toBe(button().element)
  await press()
  expect(shown.find('.weui-cells__tips_warn').exists()).toBe(false)
})

test('the name of the control is its label and its value', async () => {
  const { shown, button, press } = await inForm(WxInvoiceField, {}, { answers: invoices('a') })
  await press()
  const names = button().attributes('aria-labelledby')!.split(' ')
  expect(names.map((id) => shown.find(`[id="${id}"]`).text())).toEqual(['It', '1 invoice'])
})

test('going back leaves everything as it is, without an error', async () => {
  const { shown, button, press } = await inForm(
    WxInvoiceField,
    {},
    { answers: { chooseInvoice: { err_msg: 'choose_invoice:cancel' } } },
  )
  await press()
  expect(button().text()).toBe('Choose')
  expect(shown.find('.weui-cells__tips_warn').exists()).toBe(false)
})

test('a failure is said at the field, and its error is emitted', async () => {
  const onFailed = vi.fn<(error: { code: string }) => void>()
  const { shown, press } = await inForm(
    WxInvoiceField,
    { onFailed },
    { answers: { chooseInvoice: { err_msg: 'choose_invoice:fail' } } },
  )
  await press()
  expect(shown.find('.weui-cells__tips_warn').text()).toBe('That did not work, please try again')
  expect(onFailed.mock.calls[0]![0].code).toBe('failed')
})

test('what could not be chosen keeps no form from being sent without it', async () => {
  const { press, send, submit } = await inForm(
    WxAddressField,
    {},
    { answers: { editAddress: { err_msg: 'edit_address:fail' } } },
  )
  await press()
  await send()
  expect(submit).toHaveBeenCalledWith({ it: undefined })
})

test('the row gets no attributes that are meant for the client', async () => {
  const { shown } = await inForm(WxCardField, { shopId: '1', cardType: 'CASH', cardId: 'p' })
  expect(shown.find('label').attributes()).not.toHaveProperty('shopid')
})

test('a field that may be emptied has a button for it', async () => {
  const { shown, press, model } = await inForm(WxInvoiceField, { clearable: true }, { answers: invoices('a') })
  expect(shown.find('[aria-label=Clear]').exists()).toBe(false)
  await press()
  await shown.find('[aria-label=Clear]').trigger('click')
  expect(model.value).toEqual([])
})

const rows: readonly (readonly [native: string, field: Component])[] = [
  ['chooseInvoice', WxInvoiceField],
  ['chooseInvoiceTitle', WxInvoiceTitleField],
  ['editAddress', WxAddressField],
  ['chooseCard', WxCardField],
]

describe.each(rows)('the field of %s', (native, field) => {
  test.each([{ disabled: true }, { readonly: true }])('opens nothing with %o', async (state) => {
    const { press, client } = await inForm(field, state, { answers: { [native]: { err_msg: 'x:cancel' } } })
    await press()
    expect(client.named(native)).toEqual([])
  })

  test.each([{ disabled: true }, { readonly: true }])('opens no form outside of WeChat with %o', async (state) => {
    const { press } = await inForm(field, state, { userAgent: browser })
    // One of an earlier test may still be on its way out.
    const sheets = () => document.querySelectorAll('.weui-half-screen-dialog').length
    const before = sheets()
    await press()
    expect(sheets()).toBeLessThanOrEqual(before)
  })

  test('is not sent without a value where it is required, and has the focus', async () => {
    const { shown, button, send, submit } = await inForm(field, { required: true })
    await send()
    expect(submit).not.toHaveBeenCalled()
    expect(shown.find('.weui-cells__tips_warn').text()).toBe('It is missing')
    expect(document.activeElement).toBe(button().element)
  })
})

test('with disabled a payment is not begun', async () => {
  const order = vi.fn()
  const { shown } = await inForm(WxPayButton, { order, confirm: order, name: 'blocked', disabled: true })
  await shown.find('.weui-btn_primary').trigger('click')
  await settle()
  expect(order).not.toHaveBeenCalled()
})

test('several cards are kept with multiple, each once', async () => {
  const cards = (...codes: string[]) => ({
    err_msg: 'choose_card:ok',
    choose_card_info: JSON.stringify(codes.map((code) => ({ card_id: 'p', encrypt_code: code }))),
  })
  const { button, press, client, model } = await inForm(
    WxCardField,
    { multiple: true },
    { answers: { chooseCard: cards('a', 'b') } },
  )
  await press()
  client.answers('chooseCard', cards('b', 'c'))
  await press()
  expect(button().text()).toBe('3 cards')
  expect(model.value).toMatchObject([{ encrypt_code: 'a' }, { encrypt_code: 'b' }, { encrypt_code: 'c' }])
})

test('outside of WeChat invoices and cards say where to open the page', async () => {
  for (const field of [WxInvoiceField, WxCardField]) {
    const { button, press, shown } = await inForm(field, {}, { userAgent: browser })
    await press()
    expect(button().text()).toBe('Open this page in WeChat')
    expect(button().attributes('aria-disabled')).toBe('true')
    shown.unmount()
  }
})

test('a client without the method says so', async () => {
  const { button } = await inForm(
    WxInvoiceField,
    {},
    { answers: { checkJsApi: { err_msg: 'checkJsApi:ok', checkResult: { chooseInvoice: false } } } },
  )
  expect(button().text()).toBe('This WeChat cannot do it')
})

test('cards are picked by their kind', async () => {
  const { button, press, client } = await inForm(
    WxCardField,
    { cardType: 'GROUPON' },
    { answers: { chooseCard: { err_msg: 'ok', choose_card_info: '[{"card_id":"p","encrypt_code":"c"}]' } } },
  )
  await press()
  expect(button().text()).toBe('1 card')
  expect(client.named('chooseCard')[0]!.args.card_type).toBe('GROUPON')
})

test('a title is picked in WeChat', async () => {
  const answer = { err_msg: 'ok', choose_invoice_title_info: '{"type":"0","title":"织网","taxNumber":"9144"}' }
  const { button, press, model } = await inForm(WxInvoiceTitleField, {}, { answers: { chooseInvoiceTitle: answer } })
  await press()
  expect(button().text()).toBe('织网')
  expect(model.value).toMatchObject({ type: 'company', taxNumber: '9144' })
})

/** Types into the sheet that stands in for WeChat's own list, by the labels, and sends it. */
async function type(texts: Record<string, string>) {
  // One of an earlier test may still be on its way out.
  const sheet = [...document.querySelectorAll<HTMLElement>('.weui-half-screen-dialog')].pop()!
  for (const [label, text] of Object.entries(texts)) {
    const cell = [...sheet.querySelectorAll('label')].find((each) => each.textContent.trim() === label)!
    const input = cell.querySelector('input')!
    input.value = text
    input.dispatchEvent(new Event('input', { bubbles: true }))
  }
  await settle()
  sheet.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }))
  await settle()
}

test('outside of WeChat a title is typed, with a tax number for a company', async () => {
  const { button, press, model } = await inForm(WxInvoiceTitleField, {}, { userAgent: browser })
  await press()
  await type({ Name: '织网' })
  expect(model.value).toBeUndefined()
  await type({ 'Tax number': ' 91440300 ' })
  expect(model.value).toMatchObject({ type: 'company', title: '织网', taxNumber: '91440300', bankName: '' })
  expect(button().text()).toBe('织网')
})

test('outside of WeChat an address is typed', async () => {
  const { press, model } = await inForm(WxAddressField, {}, { userAgent: browser })
  await press()
  await type({
    Recipient: '林小雨',
    Phone: '13800138000',
    Province: '广东省',
    City: '深圳市',
    'Street and number': '海天二路',
  })
  expect(model.value).toMatchObject({
    userName: '林小雨',
    cityName: '深圳市',
    detailInfo: '海天二路',
    nationalCode: '',
  })
})

test('an address is picked in WeChat, and read as one line', async () => {
  const answer = {
    err_msg: 'edit_address:ok',
    userName: '林小雨',
    telNumber: '138',
    proviceFirstStageName: '广东省',
    addressCitySecondStageName: '深圳市',
    addressCountiesThirdStageName: '南山区',
    addressDetailInfo: '海天二路 33 号',
  }
  const { button, press } = await inForm(WxAddressField, {}, { answers: { editAddress: answer } })
  await press()
  expect(button().text()).toBe('林小雨 138 广东省深圳市南山区海天二路 33 号')
})

const payment = { appId: 'wx1', timeStamp: '1', nonceStr: 'n', package: 'prepay_id=7', signType: 'RSA', paySign: 's' }

async function payButton(word: string, state: string, userAgent?: string) {
  const heard = { paid: vi.fn(), cancelled: vi.fn(), failed: vi.fn() }
  const props = {
    order: async () => ({ id: '7', payment }),
    confirm: async () => state,
    onPaid: heard.paid,
    onCancelled: heard.cancelled,
    onFailed: heard.failed,
  }
  const answers = { getBrandWCPayRequest: word === 'silence' ? word : { err_msg: `get_brand_wcpay_request:${word}` } }
  const { shown } = await inForm(WxPayButton, { ...props, name: 'tea' }, { answers, ...(userAgent && { userAgent }) })
  const press = async (name: string) => {
    await shown
      .findAll('button')
      .find((each) => each.text() === name)!
      .trigger('click')
    await settle()
  }
  return { ...heard, shown, press, note: () => shown.find('[role=status]').text() }
}

test('a payment is paid when the server says so, and cannot be paid again', async () => {
  const { press, paid, note, shown } = await payButton('ok', 'paid')
  await press('Pay')
  expect(paid).toHaveBeenCalledWith('7')
  expect(note()).toBe('Paid')
  expect(shown.find('.weui-btn_primary').attributes('disabled')).toBeDefined()
})

test('who went back may pay again', async () => {
  const { press, cancelled, note, shown } = await payButton('cancel', 'unpaid')
  await press('Pay')
  expect(cancelled).toHaveBeenCalledTimes(1)
  expect(note()).toBe('')
  expect(shown.find('.weui-btn_primary').attributes('disabled')).toBeUndefined()
})

test('with a silent client the person can ask the server', async () => {
  const { press, paid } = await payButton('silence', 'paid')
  await press('Pay')
  expect(paid).not.toHaveBeenCalled()
  await press('I have paid')
  expect(paid).toHaveBeenCalledWith('7')
})

test('outside of WeChat the button says why it does nothing', async () => {
  const { note, shown } = await payButton('ok', 'paid', browser)
  expect(note()).toBe('Open this page in WeChat')
  expect(shown.find('.weui-btn_primary').attributes('disabled')).toBeDefined()
})
