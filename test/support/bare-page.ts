import type { Page } from '@playwright/test'

/** Shows a page that has only this body, in WeChat. */
export async function openBody(page: Page, body: string): Promise<void> {
  const html = `<!doctype html><html lang="en"><head><title>Bare</title>
    <script src="/__wechat/client.js" data-base="/__wechat"></script></head><body>${body}</body></html>`
  await page.route('**/bare', (route) => route.fulfill({ contentType: 'text/html', body: html }))
  await page.goto('/bare')
}
