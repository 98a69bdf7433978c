import { chromium } from '@playwright/test'
import { launchOptions } from './support/browser.ts'
import { invoke } from './support/raw-bridge.ts'
import { orderTea, signIn, signInvoice } from './support/shop.ts'
const out = '/tmp/wallet-back-shots'
const browser = await chromium.launch(launchOptions())
for (const colorScheme of ['light', 'dark'] as const) {
  const page = await browser.newPage({
    viewport: { width: 390, height: 780 },
    locale: 'en-US',
    colorScheme,
    baseURL: 'http://localhost:5264',
  })
  await page.goto('/')
  await signIn(page)
  void invoke(page, 'chooseInvoice', await signInvoice(page))
  await page.getByRole('dialog').waitFor()
  await page.waitForTimeout(600)
  await page.screenshot({ path: `${out}/invoices-${colorScheme}.png` })
  await page.reload()
  void invoke(page, 'getBrandWCPayRequest', await orderTea(page))
  await page.getByRole('dialog').waitFor()
  await page.waitForTimeout(600)
  await page.screenshot({ path: `${out}/pay-${colorScheme}.png` })
  await page.reload()
  console.log(await invoke(page, 'chooseInvoice', { timestamp: '1', nonceStr: 'n', signType: 'SHA1', cardSign: 'x' }))
  await page.waitForTimeout(600)
  await page.screenshot({ path: `${out}/refused-${colorScheme}.png` })
  await page.getByRole('button', { name: 'See the difference' }).click()
  await page.waitForTimeout(600)
  await page.screenshot({ path: `${out}/verdict-${colorScheme}.png` })
  const visit = await (
    await page.request.post('http://localhost:5264/api/wallet/visits', {
      data: { kind: 'invoice', returnUrl: 'http://localhost:5264/' },
    })
  ).json()
  await page.goto(visit.url.replace('https://', 'http://localhost:5264/__wechat/'))
  await page.screenshot({ path: `${out}/authinvoice-${colorScheme}.png` })
  await page.close()
}
await browser.close()
