import { expect, test } from '@wove/simulator/playwright'
import type { Page } from '@playwright/test'

const outcome = (page: Page) => page.getByTestId('outcome')
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

test('a voice is recorded, played, uploaded and understood', async ({ page, wechat }) => {
  await wechat.next('startRecord', { speech: '你好', seconds: 2 })
  await page.goto('/voice')
  await press(page, 'Record')
  await expect(outcome(page)).toContainText('Recording…')
  await press(page, 'Stop')
  await expect(outcome(page)).toContainText('localId')
  await press(page, 'What was said')
  await expect(outcome(page)).toContainText('你好。')
  await press(page, 'Upload')
  await expect(outcome(page)).toContainText('serverId')
})

test('a person who refuses the microphone has cancelled', async ({ page, wechat }) => {
  await wechat.next('startRecord', 'cancel')
  await page.goto('/voice')
  await press(page, 'Record')
  await expect(outcome(page)).toHaveAttribute('data-kind', 'cancelled')
})
