import type { Page } from '@playwright/test'
import { expect, test } from '@wove/simulator/playwright'

const status = (page: Page) => page.getByTestId('status')
const signedIn = (page: Page) => expect(status(page)).toHaveText('Signed in')
const profile = (page: Page) => page.getByRole('button', { name: 'Use name and picture' })

/** Every address that the tab has shown, and every one that it has asked for. */
function addresses(page: Page): { shown: string[]; asked: string[]; referers: string[] } {
  const seen = { shown: [] as string[], asked: [] as string[], referers: [] as string[] }
  page.on('framenavigated', (frame) => void seen.shown.push(frame.url()))
  page.on('request', (request) => {
    seen.asked.push(request.url())
    seen.referers.push(request.headers().referer ?? '')
  })
  return seen
}

test('base: the person is signed in without being asked anything, at the address they opened', async ({ page }) => {
  const seen = addresses(page)
  await page.goto('/sign-in?shop=7#/cart?step=2')
  await signedIn(page)
  expect(new URL(page.url()).pathname).toBe('/sign-in')
  expect(page.url()).toMatch(/\/sign-in\?shop=7#\/cart\?step=2$/)
  await expect(page.getByTestId('name')).toHaveText('Not given')
  // The code has been on the way to the server only: no page has shown it, and no page has passed it on.
  expect(seen.asked.some((url) => /oauth\/callback\?.*code=/.test(url))).toBe(true)
  expect(seen.shown.filter((url) => url.includes('code='))).toEqual([])
  expect(seen.referers.filter((url) => url.includes('code='))).toEqual([])
})

test('base: who is signed in stays so, and no script can read why', async ({ page }) => {
  await page.goto('/sign-in')
  await signedIn(page)
  const seen = addresses(page)
  await page.reload()
  await signedIn(page)
  expect(seen.asked.filter((url) => url.includes('/oauth/authorize'))).toEqual([])
  expect(await page.evaluate(() => document.cookie)).toBe('')
})

test('userinfo: name and picture come after a tap and an answer', async ({ page, wechat }) => {
  await page.goto('/sign-in')
  await wechat.person('xiaoming')
  await signedIn(page)
  await profile(page).click()
  await page.getByRole('radio', { name: '小红' }).check()
  await page.getByRole('button', { name: 'Allow' }).click()
  await expect(page.getByTestId('name')).toHaveText('小红')
})

test('refusal: the person stays signed in, nameless, and the page is told', async ({ page }) => {
  await page.goto('/sign-in?shop=7')
  await signedIn(page)
  await profile(page).click()
  await page.getByRole('button', { name: 'Refuse' }).click()
  await expect(page.getByText('You did not agree to give your name and picture.')).toBeVisible()
  await signedIn(page)
  expect(page.url()).toMatch(/\/sign-in\?shop=7$/)
})

test('snapshot: the visitor is nobody, and is told how to become somebody', async ({ page, context }) => {
  await page.goto('/sign-in')
  await signedIn(page)
  await profile(page).click()
  // A snapshot has a storage of its own.
  const cookies = (await context.cookies()).filter(({ name }) => name === 'wove_session')
  await context.clearCookies({ name: 'wove_session' })
  expect(cookies).toHaveLength(1)
  await page.getByRole('button', { name: 'Snapshot page' }).click()
  await expect(status(page)).toHaveText('Visitor of a snapshot')
  await expect(page.getByTestId('name')).toHaveCount(0)
})

test('double callback: two codes arrive for one sign-in, and the person is signed in', async ({ page, wechat }) => {
  await wechat.fault('doubleCallback')
  const seen = addresses(page)
  await page.goto('/sign-in')
  await signedIn(page)
  await expect(page.getByTestId('problem')).toHaveCount(0)
  expect(seen.asked.filter((url) => /oauth\/callback\?.*code=/.test(url))).toHaveLength(2)
  await wechat.mend()
})

test('reload on the callback: its address works again, for this browser', async ({ page }) => {
  const seen = addresses(page)
  await page.goto('/sign-in')
  await signedIn(page)
  const callback = seen.asked.find((url) => /oauth\/callback\?.*code=/.test(url))!
  await page.goto(callback)
  await signedIn(page)
  expect(page.url()).toMatch(/\/sign-in$/)
})

test('back button: it leads to the page before, not to the callback', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Sign-in' }).click()
  await signedIn(page)
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'Wove' })).toBeVisible()
  await page.goForward()
  await signedIn(page)
})

/** Begins a sign-in and lets WeChat agree, up to the address that ends it. Nobody has opened that one yet. */
async function callbackFor(page: Page, baseURL: string): Promise<string> {
  const back = encodeURIComponent(`${baseURL}/sign-in`)
  const follow = { maxRedirects: 0 }
  const left = await page.request.get(`${baseURL}/api/wechat/oauth/authorize?return=${back}`, follow)
  const question = new URL(left.headers().location!, baseURL)
  const answer = await page.request.post(question.href, { form: { decision: 'allow' }, ...follow })
  return answer.headers().location!
}

test('a code that was used already starts the sign-in anew in place of failing', async ({ page, baseURL }) => {
  const seen = addresses(page)
  await page.goto('/sign-in')
  await signedIn(page)
  const used = new URL(seen.asked.find((url) => /oauth\/callback\?.*code=/.test(url))!).searchParams.get('code')!
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(status(page)).toHaveText('Signed out')

  const callback = new URL(await callbackFor(page, baseURL!))
  callback.searchParams.set('code', used)
  seen.asked.length = 0
  await page.goto(callback.href)
  await signedIn(page)
  expect(seen.asked.filter((url) => url.includes('/connect/oauth2/authorize'))).not.toHaveLength(0)
})

test("a stolen callback is refused in another person's browser, and works in its own", async ({
  page,
  browser,
  baseURL,
}) => {
  const stolen = await callbackFor(page, baseURL!)
  const other = await browser.newContext({ locale: 'en-US' })
  const thief = await other.newPage()
  const response = await thief.goto(stolen)
  expect(response!.status()).toBe(403)
  await expect(thief.getByText('sign-in-foreign')).toBeVisible()
  await expect(thief.getByText('opened in another browser')).toBeVisible()
  expect(await other.cookies()).toEqual([])
  await other.close()

  await page.goto(stolen)
  await signedIn(page)
})

test('two origins: page and server on two sites, without a cookie between them', async ({ page, baseURL, context }) => {
  const seen = addresses(page)
  await page.goto(`${baseURL!.replace('localhost', '127.0.0.1')}/sign-in?two-origins&shop=7#/cart`)
  await signedIn(page)
  expect(page.url()).toMatch(/127\.0\.0\.1:\d+\/sign-in\?two-origins&shop=7#\/cart$/)
  expect(seen.asked.filter((url) => url.includes('/oauth/token'))).toHaveLength(1)
  expect((await context.cookies()).filter(({ name }) => name === 'wove_session')).toEqual([])

  await page.reload()
  await signedIn(page)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(status(page)).toHaveText('Signed out')
})

test('in an ordinary browser the page says at once that it needs WeChat', async ({ page }) => {
  await page.goto('/sign-in?__wechat=browser')
  await expect(page.getByTestId('problem')).toContainText('signIn · not-in-wechat')
})
