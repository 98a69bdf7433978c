import { expect, test } from '@wove/simulator/playwright'
import type { Page } from '@playwright/test'
import { violations } from '../support/axe.ts'

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const deposit = (page: Page) => page.getByTestId('deposit')

/**
 * Asks for the deposit, and tries to receive it until the page says so. The phone is one for all tests of a run: where
 * another one has given it to somebody else meanwhile, whose money this is not, it begins anew.
 */
async function receive(page: Page, says: string | RegExp, query = '') {
  await expect(async () => {
    await page.context().clearCookies()
    await page.goto(`/wallet-transfer${query}`)
    await press(page, 'Ask for it')
    await expect(deposit(page)).toContainText('Waiting for you')
    await press(page, 'Get the money')
    await expect(page.getByText(says)).toBeVisible({ timeout: 10_000 })
  }).toPass()
}

test('what the person accepts is received when the server says so', async ({ page, wechat }) => {
  await wechat.next('requestMerchantTransfer', { received: true })
  await receive(page, /^Received$/)
  await expect(deposit(page)).toContainText('¥20.00')
  await expect(page.getByRole('button', { name: 'Get the money' })).toHaveCount(0)
  await page.reload()
  await expect(deposit(page)).toContainText('Received')
})

test('a client that calls the page shown is not believed, and the same money can be received later', async ({
  page,
  wechat,
}) => {
  await wechat.next('requestMerchantTransfer', { received: false })
  await receive(page, 'Not received yet, says WeChat Pay')
  await wechat.next('requestMerchantTransfer', { received: true })
  await press(page, 'Get the money')
  await expect(deposit(page)).toContainText('Received')
  const [first, second] = await wechat.calls('requestMerchantTransfer')
  expect(second?.args.package).toBe(first?.args.package)
})

test('who goes back has done nothing wrong', async ({ page, wechat }) => {
  await wechat.next('requestMerchantTransfer', 'cancel')
  await receive(page, 'You went back')
  await expect(page.getByTestId('problem')).toHaveCount(0)
})

test('a failure is told with its reason', async ({ page, wechat }) => {
  await wechat.next('requestMerchantTransfer', { fail: 'system error' })
  await receive(page, /requestMerchantTransfer · failed/)
  await expect(deposit(page)).toContainText('Waiting for you')
})

test('a client that is silent: the person says that they are done, and a later tap begins anew', async ({
  page,
  wechat,
}) => {
  await page.clock.install()
  await wechat.next('requestMerchantTransfer', 'silence')
  await receive(page, 'Waiting for you')
  await expect.poll(() => wechat.calls('requestMerchantTransfer')).toHaveLength(1)
  await press(page, 'I have received it')
  await expect(deposit(page)).toContainText('Waiting for you')
  await wechat.next('requestMerchantTransfer', { received: true })
  await page.clock.fastForward(6000)
  await press(page, 'Get the money')
  await expect(deposit(page)).toContainText('Received')
})

for (const [what, change, mistake] of [
  ['a foreign merchant', { mchId: '1230000109' }, 'mchId-differs'],
  ['another account', { appId: 'wx1' }, 'appId-differs'],
  ['a made-up package', { package: 'package-info' }, 'unknown-package'],
  ['a forgotten package', { package: undefined, packageInfo: 'p' }, 'field-missing'],
] as const) {
  test(`${what} is refused, and the simulator names the field`, async ({ page, wechat }) => {
    await page.route('**/api/wallet/deposits/*/transfer', async (route) => {
      const made = (await (await route.fetch()).json()) as Record<string, string>
      await route.fulfill({ json: { ...made, ...change } })
    })
    await receive(page, /requestMerchantTransfer · failed/)
    expect(await wechat.diagnosis('requestMerchantTransfer')).toMatchObject({ mistakes: [mistake] })
  })
}

test('on a desktop no transfer is made', async ({ page, wechat }) => {
  await wechat.profile('windows')
  let made = 0
  await page.route('**/api/wallet/deposits/*/transfer', (route) => {
    made += 1
    return route.continue()
  })
  await receive(page, /requestMerchantTransfer · not-supported/)
  expect(made).toBe(0)
})

test('axe finds nothing before, in a failure and afterwards, in light and dark', async ({ page, wechat }) => {
  const look = async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      expect(await violations(page)).toEqual([])
    }
  }
  await wechat.next('requestMerchantTransfer', { fail: 'system error' })
  await receive(page, /requestMerchantTransfer · failed/, '?contrast=aa')
  await look()
  await wechat.next('requestMerchantTransfer', { received: true })
  await press(page, 'Get the money')
  await expect(deposit(page)).toContainText('Received')
  await look()
})
