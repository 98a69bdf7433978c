import { readFileSync, rmSync } from 'node:fs'
import { expect, test } from '@wove/simulator/playwright'

test('the trace of a page is copied, sent to the computer, and played from its file', async ({
  page,
  wechat,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await wechat.next('scanQRCode', { text: 'https://private.example' })
  await page.goto('/scan')
  const scan = page.locator('[data-api=scanQRCode]').first()
  const outcome = page.getByTestId('outcome')
  await scan.click()
  await expect(outcome).toContainText('https://private.example')

  await page.getByText(/^Trace · \d+$/).click()
  await page.getByRole('button', { name: 'Copy' }).click()
  await expect(page.getByText('Copied')).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  await page.getByRole('button', { name: 'Send to the computer' }).click()
  const kept = await page.getByText(/Kept as .*\.json$/).innerText()
  const file = kept.replace('Kept as ', '')
  const trace = readFileSync(file, 'utf8')
  rmSync(file)
  expect(JSON.parse(trace)).toEqual(JSON.parse(copied))
  expect(trace).not.toContain('private')

  await wechat.replay(trace)
  await page.reload()
  await scan.click()
  await expect(outcome).toHaveAttribute('data-kind', 'result')
  await expect(outcome).not.toContainText('private')
})

test('a page of another site leaves no trace', async ({ request }) => {
  const send = (origin: string, data: unknown) => request.post('/api/traces', { headers: { origin }, data })
  expect((await send('https://evil.example', [{ kind: 'call', name: 'x' }])).status()).toBe(403)
})

test('what is no trace is not kept', async ({ request, baseURL }) => {
  const answer = await request.post('/api/traces', { headers: { origin: baseURL! }, data: [{ nothing: 1 }] })
  expect([answer.status(), await answer.text()]).toEqual([400, 'This is no trace.'])
})
