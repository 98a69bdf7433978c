import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { openBody } from '../support/bare-page.ts'
import { invoke } from '../support/raw-bridge.ts'
import { giveBack, orderTea, signCard, signChoice, signInvoice, signIn } from '../support/shop.ts'

// Each is looked at in light and dark, which takes its time on a busy machine.
test.describe.configure({ timeout: 90_000 })

/** Nothing of the shell may be objected to, neither in light nor in dark. */
async function expectAccessible(page: Page) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const { violations } = await new AxeBuilder({ page }).include('wove-simulator').setLegacyMode().analyze()
    expect(violations.map(({ id, nodes }) => [colorScheme, id, nodes.map(({ html }) => html)])).toEqual([])
  }
}

const choose = (name: string) => (sheet: Locator) => sheet.getByRole('button', { name, exact: true }).click()

/** What a person does in each sheet, and what the page hears of it over the bridge of an iPhone. */
const sheets: readonly {
  native: string
  title: string
  args?: object
  /** Arguments that the page's own backend signs. */
  sign?: (page: Page) => Promise<object>
  act: (sheet: Locator) => Promise<void>
  answer: Record<string, unknown>
}[] = [
  {
    native: 'startRecord',
    title: 'Recording',
    async act(sheet) {
      await sheet.getByRole('button', { name: 'Speak' }).click()
      await expect(sheet.getByRole('timer')).toHaveText('0:01')
      await sheet.getByRole('button', { name: 'Stop' }).click()
      await choose('Allow the microphone')(sheet)
    },
    answer: { err_msg: 'startRecord:ok' },
  },
  {
    native: 'batchAddCard',
    title: 'Add to the card holder',
    sign: async (page) => ({ card_list: [await signCard(page, 'pOne', '7'), await signCard(page, 'pTwo')] }),
    async act(sheet) {
      await sheet.getByRole('checkbox', { name: 'pTwo' }).uncheck()
      await choose('Add')(sheet)
    },
    answer: {
      err_msg: 'batch_add_card:ok',
      card_list: expect.stringMatching(
        /^\[\{"card_id":"pOne","card_ext":"\{\\"code\\":\\"7\\".*","is_succ":true,"code":"7"\},\{"card_id":"pTwo".*,"is_succ":false\}\]$/,
      ),
    },
  },
  {
    native: 'chooseCard',
    title: 'Choose a card',
    sign: signChoice,
    act: choose('Use it'),
    answer: { err_msg: 'choose_card:ok', choose_card_info: expect.stringContaining('"encrypt_code"') },
  },
  {
    native: 'chooseInvoice',
    title: 'Choose invoices',
    sign: signInvoice,
    async act(sheet) {
      await sheet.getByRole('checkbox', { name: 'Taxi' }).check()
      await sheet.getByRole('checkbox', { name: 'Railway' }).check()
      await choose('Choose (2)')(sheet)
    },
    answer: {
      err_msg: 'choose_invoice:ok',
      choose_invoice_info: expect.stringMatching(/pInvoiceTaxi.*pInvoiceTrain/),
    },
  },
  {
    native: 'chooseInvoiceTitle',
    title: 'Choose an invoice title',
    async act(sheet) {
      await sheet.getByRole('radio', { name: 'Person' }).check()
      await sheet.getByLabel('Title', { exact: true }).fill('Ada')
      await choose('Use it')(sheet)
    },
    answer: {
      err_msg: 'choose_invoice_title:ok',
      choose_invoice_title_info: '{"type":"1","title":"Ada"}',
    },
  },
  {
    native: 'editAddress',
    title: 'Choose an address',
    async act(sheet) {
      await sheet.getByRole('radio').nth(1).check()
      await choose('Edit')(sheet)
      await sheet.getByLabel('Name').fill('Ada')
      await choose('Use it')(sheet)
    },
    answer: { err_msg: 'edit_address:ok', userName: 'Ada', addressCitySecondStageName: '上海市' },
  },
  {
    native: 'getBrandWCPayRequest',
    title: 'WeChat Pay',
    async sign(page) {
      await signIn(page)
      return orderTea(page)
    },
    async act(sheet) {
      await sheet.getByRole('radio', { name: 'Page not in the payment directory' }).check()
      await choose('End like this')(sheet)
    },
    answer: { err_msg: 'get_brand_wcpay_request:fail', err_desc: '当前页面的URL未注册' },
  },
  {
    native: 'requestMerchantTransfer',
    title: 'Receive a transfer',
    async sign(page) {
      await signIn(page)
      return giveBack(page)
    },
    act: choose('Receive'),
    answer: { err_msg: 'requestMerchantTransfer:ok' },
  },
  {
    native: 'launchMiniProgram',
    title: 'Open a mini program',
    args: { targetAppId: 'gh_43e839b22d94', path: 'pages/index.html' },
    act: choose('Allow'),
    answer: { err_msg: 'launchMiniProgram:ok' },
  },
  {
    native: 'openBusinessView',
    title: 'Business view',
    args: { businessType: 'wxpayScoreDetail', queryString: 'mch_id=1' },
    async act(sheet) {
      await sheet.getByLabel('extraData').fill('{"query_id":')
      await expect(sheet.getByRole('button', { name: "Back to the merchant's page" })).toBeDisabled()
      await sheet.getByLabel('extraData').fill('{"query_id":"7"}')
      await choose("Back to the merchant's page")(sheet)
    },
    answer: { err_msg: 'openBusinessView:ok', err_code: 0, extraData: { query_id: '7' } },
  },
  {
    native: 'chooseImage',
    title: 'Choose pictures',
    args: { count: 1, sourceType: ['camera'] },
    act: choose('Camera'),
    answer: { err_msg: 'chooseImage:ok', sourceType: 'camera' },
  },
  {
    native: 'scanQRCode',
    title: 'Scan',
    args: { needResult: 1, scanType: ['barCode'] },
    async act(sheet) {
      await expect(sheet.getByRole('button', { name: 'QR_CODE' })).toHaveCount(0)
      await choose('Scan it')(sheet)
    },
    answer: {
      err_msg: 'scanQRCode:ok',
      resultStr: '{"scan_code":{"scan_type":2,"scan_result":"EAN_13,6901234567892"}}',
    },
  },
  {
    native: 'geoLocation',
    title: 'Location',
    args: { type: 'gcj02' },
    async act(sheet) {
      await sheet.getByLabel('Latitude').fill('30.5')
      await choose('Allow')(sheet)
    },
    answer: { err_msg: 'geo_location:ok', latitude: 30.5 },
  },
  {
    native: 'selectEnterpriseContact',
    title: 'Choose colleagues',
    args: { mode: 'multi' },
    act: choose('Choose'),
    answer: { err_msg: 'selectEnterpriseContact:ok' },
  },
]

for (const { native, title, args, sign, act, answer } of sheets) {
  test(`${title}: the page hears what the person chose, and everybody can use the sheet`, async ({ page }) => {
    await page.goto('/')
    const heard = invoke(page, native, sign ? await sign(page) : args)
    const sheet = page.getByRole('dialog', { name: title })
    await expect(sheet).toBeVisible()
    await expectAccessible(page)
    await act(sheet)
    expect(await heard).toMatchObject(answer)
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })
}

const picture = (colour: string) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"><path fill="${colour}" d="M0 0h4v3H0z"/></svg>`)}`

test('pictures are looked at one by one, from the one that the page names', async ({ page }) => {
  await page.goto('/')
  const urls = ['red', 'green', 'blue'].map(picture)
  expect(await invoke(page, 'imagePreview', { current: urls[1], urls })).toEqual({ err_msg: 'image_preview:ok' })
  const viewer = page.getByRole('dialog', { name: 'Pictures' })
  await expect(viewer.getByRole('status')).toHaveText('2 / 3')
  await expectAccessible(page)
  await viewer.getByRole('button', { name: 'Next' }).click()
  await expect(viewer.getByRole('status')).toHaveText('3 / 3')
  await expect(viewer.getByRole('button', { name: 'Next' })).toBeDisabled()
  await viewer.getByRole('list').focus()
  await page.keyboard.press('ArrowLeft')
  await expect(viewer.getByRole('status')).toHaveText('2 / 3')
  await page.keyboard.press('Escape')
  await expect(viewer).toHaveCount(0)
})

test('a place is shown with its name and numbers', async ({ page }) => {
  await page.goto('/')
  const place = {
    latitude: 22.5,
    longitude: 113.9,
    name: 'Bay',
    address: 'By the sea',
    scale: 16,
    infoUrl: 'javascript:1',
  }
  await invoke(page, 'openLocation', place)
  const sheet = page.getByRole('dialog', { name: 'Location' })
  await expect(sheet).toContainText('Bay')
  await expect(sheet).toContainText('22.5, 113.9')
  // An address that is none is not made a link.
  await expect(sheet.getByRole('link')).toHaveCount(0)
  await expectAccessible(page)
})

for (const { tag, attributes, title, act, event } of [
  {
    tag: 'wx-open-launch-weapp',
    attributes: 'username="gh_1" path="pages/a.html"',
    title: 'Open a mini program',
    act: choose('Allow'),
    event: ['launch', { userName: 'gh_1', path: 'pages/a.html' }],
  },
  {
    tag: 'wx-open-launch-app',
    attributes: 'appid="wx9" extinfo="x"',
    title: 'Open an app',
    act: choose('It does not open'),
    event: ['error', { errMsg: 'launch:fail', appId: 'wx9', extInfo: 'x' }],
  },
  {
    tag: 'wx-open-subscribe',
    attributes: 'template="orderShipped,priceDrop"',
    title: 'Notices',
    async act(sheet: Locator) {
      await sheet.getByRole('checkbox', { name: '降价提醒' }).uncheck()
      await choose('Allow (1)')(sheet)
    },
    event: [
      'success',
      { errMsg: 'subscribe:ok', subscribeDetails: expect.stringMatching(/orderShipped.*accept.*priceDrop.*reject/) },
    ],
  },
]) {
  test(`${tag}: a tap asks the person, and the tag tells what they chose`, async ({ page }) => {
    const content = '<script type="text/wxtag-template"><button style="height: 40px">Open</button></script>'
    await openBody(page, `<${tag} ${attributes}>${content}</${tag}>`)
    await invoke(page, 'checkJsApi', { jsApiList: [] }, [tag])
    const told = page.evaluate(
      (name) =>
        new Promise((resolve) => {
          for (const type of ['launch', 'error', 'success']) {
            document.querySelector(name)!.addEventListener(type, (each) => {
              resolve([type, (each as CustomEvent<unknown>).detail])
            })
          }
        }),
      tag,
    )
    await page.getByRole('button', { name: 'Open', exact: true }).click()
    const sheet = page.getByRole('dialog', { name: title })
    await expect(sheet).toBeVisible()
    await expectAccessible(page)
    await act(sheet)
    expect(await told).toEqual(event)
  })
}

test('cards are shown as they lie in the card holder', async ({ page }) => {
  await page.goto('/')
  await invoke(page, 'batchViewCard', { card_list: [{ card_id: 'pOne', code: '123' }] })
  await expect(page.getByRole('dialog', { name: 'Card holder' }).getByRole('listitem')).toContainText('pOne')
  await expectAccessible(page)
})

test('a code is read from a picture where the browser can', async ({ page }) => {
  await page.addInitScript(() => {
    class BarcodeDetector {
      detect = async () => [{ rawValue: '4006381333931', format: 'ean_13' }]
    }
    Object.assign(window, { BarcodeDetector })
  })
  await page.goto('/')
  const heard = invoke(page, 'scanQRCode', { needResult: 1 })
  const sheet = page.getByRole('dialog', { name: 'Scan' })
  await sheet.getByLabel('From a picture').setInputFiles('packages/simulator/src/shell/samples/receipt.jpg')
  await expect(sheet.getByLabel('Content')).toHaveValue('4006381333931')
  await choose('Scan it')(sheet)
  expect(await heard).toMatchObject({ resultStr: expect.stringContaining('EAN_13,4006381333931') })
})

test('a browser that reads no codes says so, and the content can be typed', async ({ page }) => {
  await page.addInitScript(() => void Reflect.deleteProperty(window, 'BarcodeDetector'))
  await page.goto('/')
  void invoke(page, 'scanQRCode', { needResult: 1 }).catch(() => 'the page is gone')
  const sheet = page.getByRole('dialog', { name: 'Scan' })
  await sheet.getByLabel('From a picture').setInputFiles('packages/simulator/src/shell/samples/receipt.jpg')
  await expect(sheet.getByRole('status')).toHaveText('This browser reads no codes: type the content below.')
})

test('own files can be chosen beside the samples', async ({ page }) => {
  await page.goto('/')
  const heard = invoke(page, 'chooseImage', { count: 2, sourceType: ['album', 'camera'] })
  const sheet = page.getByRole('dialog', { name: 'Choose pictures' })
  await sheet.getByLabel('Your files').setInputFiles('packages/simulator/src/shell/samples/tea.jpg')
  await choose('Done (1/2)')(sheet)
  expect(await heard).toMatchObject({ localIds: ['wxLocalResource://imageid1'], sourceType: 'album' })
})

test('several pictures keep their order, and the first can be let go of again', async ({ page }) => {
  await page.goto('/')
  const heard = invoke(page, 'chooseImage', { count: 3, sourceType: ['album'] })
  const sheet = page.getByRole('dialog', { name: 'Choose pictures' })
  const [bay, tea] = ['bay.jpg', 'tea.jpg'].map((name) => sheet.getByRole('button', { name })) as [Locator, Locator]
  await bay.click()
  await tea.click()
  await expect(bay).toHaveText('1')
  await expect(tea).toHaveText('2')
  await bay.click()
  await expect(bay).toHaveAttribute('aria-pressed', 'false')
  await expect(tea).toHaveText('1')
  await choose('Done (1/3)')(sheet)
  expect(await heard).toMatchObject({ localIds: ['wxLocalResource://imageid1'], sourceType: 'album' })
})

test('the bar with a refusal, and the verdict, are fit for everybody', async ({ page }) => {
  await page.goto('/?shop=7&signature=encoded&from=singlemessage&isappinstalled=0#here')
  const bar = page.getByRole('complementary', { name: 'WeChat simulator' })
  await expect(bar).toContainText('encoded')
  await expectAccessible(page)
  await bar.getByRole('button', { name: 'See the difference' }).click()
  await expect(page.getByRole('dialog', { name: 'Why it was refused' })).toBeVisible()
  await expectAccessible(page)
})

test('the menu is fit for everybody', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'More' }).click()
  await expect(page.getByRole('dialog', { name: 'More' })).toBeVisible()
  await expectAccessible(page)
})

for (const [item, panel] of [
  ['Text size', 'Text size'],
  ['Send to a friend', 'As it arrives'],
  ['Share on Moments', 'As it arrives'],
  ['Simulator', 'Simulator'],
] as const) {
  test(`behind "${item}" everything is fit for everybody`, async ({ page }) => {
    await page.goto('/')
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('dialog', { name: 'More' }).getByRole('button', { name: item }).click()
    await expect(page.getByRole('dialog', { name: panel })).toBeVisible()
    await expectAccessible(page)
  })
}

test('the phone around the page is fit for everybody', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 900 })
  await page.goto('/__wechat/phone?url=/')
  await expect(page.getByRole('button', { name: 'iPhone · Verified' })).toBeVisible()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const { violations } = await new AxeBuilder({ page }).exclude('#wove-page').analyze()
    expect(violations.map(({ id, nodes }) => [colorScheme, id, nodes.map(({ html }) => html)])).toEqual([])
  }
})

test.describe('in Chinese', () => {
  test.use({ locale: 'zh-CN' })

  test('the shell speaks the language of the browser', async ({ page }) => {
    await page.goto('/')
    const bar = page.getByRole('complementary', { name: '微信模拟器' })
    await bar.getByRole('button', { name: '更多' }).click()
    await expect(page.getByRole('dialog', { name: '更多' }).getByRole('button', { name: '发送给朋友' })).toBeVisible()
    await expectAccessible(page)
  })
})
