import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { Page } from '@playwright/test'
import { expect, test as base } from '@wove/simulator/playwright'
import type { Order, Ready } from './oauth-own-site/site.ts'

interface Site {
  url: string
  /** Moves the clock of the site's server on. */
  advance(milliseconds: number): Promise<void>
}

const test = base.extend<object, { site: Site }>({
  site: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures from the pattern
    async ({}, use) => {
      const child = fork(new URL('oauth-own-site/site.ts', import.meta.url), { execArgv: [] })
      const [{ url }] = (await once(child, 'message')) as [Ready]
      await use({
        url,
        async advance(milliseconds) {
          const done = once(child, 'message')
          child.send({ advance: milliseconds } satisfies Order)
          await done
        },
      })
      const gone = once(child, 'exit')
      child.kill()
      await gone
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: ({ site }, use) => use(site.url),
})

// One worker: each makes its site anew.
test.describe.configure({ mode: 'default' })

const signedIn = (page: Page) => expect(page.getByRole('status')).toHaveText('Signed in')
const heading = (page: Page, name: string) => expect(page.getByRole('heading', { level: 1 })).toHaveText(name)

test.describe('hash router', () => {
  for (const [mode, search] of [
    ["the server's way", '?shop=7'],
    ['the page-code way', '?page-code&shop=7'],
  ] as const) {
    test(`${mode}: the route stays, and no address of the app holds code or state`, async ({ page, site }) => {
      const referers: string[] = []
      page.on('request', (request) => {
        // What the HTML names is asked for before a script of the page can run.
        const ofApp = request.url().startsWith(site.url) && request.resourceType() !== 'script'
        if (ofApp) referers.push(request.headers().referer ?? '')
      })
      await page.goto(`/${search}#/cart?step=2`)
      await signedIn(page)
      await heading(page, '/cart')
      expect(page.url()).toBe(`${site.url}/${search}#/cart?step=2`)

      await page.getByRole('link', { name: 'Pay' }).click()
      await heading(page, '/pay')
      expect(page.url()).toBe(`${site.url}/${search}#/pay?total=5`)
      await page.goBack()
      await heading(page, '/cart')
      expect(page.url()).toBe(`${site.url}/${search}#/cart?step=2`)
      expect(referers.filter((each) => /[?&](code|state)=/.test(each))).toEqual([])
    })
  }
})

test('expired state: who answers after eleven minutes is asked once more, and then signed in', async ({
  page,
  wechat,
  site,
}) => {
  const states = new Set<string>()
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url())
    if (pathname.endsWith('/connect/oauth2/authorize')) states.add(searchParams.get('state') ?? '')
  })
  await page.goto('/#/cart')
  await signedIn(page)
  await wechat.person('xiaohong')
  states.clear()
  await page.getByRole('button', { name: 'Use name and picture' }).click()
  await expect(page.getByRole('button', { name: 'Allow' })).toBeVisible()
  await site.advance(11 * 60_000)

  await page.getByRole('button', { name: 'Allow' }).click()
  await expect(page.getByRole('button', { name: 'Allow' })).toBeVisible()
  expect(states.size).toBe(2)
  await page.getByRole('button', { name: 'Allow' }).click()
  await signedIn(page)
  await expect(page.getByTestId('name')).toHaveText('小红')
  expect(page.url()).toBe(`${site.url}/#/cart`)
})
