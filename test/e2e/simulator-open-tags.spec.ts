import type { Page } from '@playwright/test'
import { expect, test } from '@wove/simulator/playwright'

const tags = ['wx-open-launch-weapp', 'wx-open-launch-app', 'wx-open-subscribe', 'wx-open-audio']

/** Puts a tag on the page, verified for all of them, and lists the events that it fires. */
async function withTag(page: Page, html: string): Promise<void> {
  await page.goto('/')
  await expect(page.getByText('Verified', { exact: true })).toBeVisible()
  await page.evaluate(
    async ([markup, names]) => {
      document.body.innerHTML = `<div id="place"></div><ol></ol>`
      const events = ['ready', 'launch', 'error', 'success', 'canplay', 'play', 'pause', 'ended']
      for (const type of events) {
        document.addEventListener(
          type,
          (event) => {
            const item = document.createElement('li')
            item.textContent = `${type} ${JSON.stringify((event as CustomEvent<unknown>).detail ?? null)}`
            document.querySelector('ol')!.append(item)
          },
          true,
        )
      }
      document.querySelector('#place')!.innerHTML = markup!
      const response = await fetch('/api/wechat/signature', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ url: location.href.split('#')[0] }),
      })
      const { appId, timestamp, nonceStr, signature } = (await response.json()) as Record<string, unknown>
      const fields = {
        verifyAppId: appId,
        verifySignType: 'sha1',
        verifyTimestamp: String(timestamp),
        verifyNonceStr: nonceStr,
        verifySignature: signature,
        verifyJsApiList: ['checkJsApi'],
        verifyOpenTagList: names,
      }
      const { WeixinJSBridge } = window as unknown as { WeixinJSBridge: { invoke(name: string, args: object): void } }
      WeixinJSBridge.invoke('preVerifyJSAPI', fields)
    },
    [html, tags] as const,
  )
}

const template = (text: string, style = 'width:160px;height:44px') =>
  `<script type="text/wxtag-template"><button style="${style}">${text}</button></script>`

test('a tap on a mini program tag asks, and launches', async ({ page }) => {
  await withTag(
    page,
    `<wx-open-launch-weapp username="gh_1" path="pages/a.html">${template('Go')}</wx-open-launch-weapp>`,
  )
  await expect(page.getByRole('listitem')).toContainText(['ready'])
  await page.getByRole('button', { name: 'Go' }).click()
  await page.getByRole('dialog', { name: 'Open a mini program' }).getByRole('button', { name: 'Allow' }).click()
  await expect(page.getByRole('listitem').last()).toHaveText('launch {"userName":"gh_1","path":"pages/a.html"}')
})

test('a launch of an app can fail', async ({ page }) => {
  await withTag(page, `<wx-open-launch-app appid="wxapp" extinfo="x">${template('Go')}</wx-open-launch-app>`)
  await page.getByRole('button', { name: 'Go' }).click()
  await page.getByRole('button', { name: 'It does not open' }).click()
  await expect(page.getByRole('listitem').last()).toHaveText(
    'error {"errMsg":"launch:fail","appId":"wxapp","extInfo":"x"}',
  )
})

test('notices are subscribed to one by one', async ({ page }) => {
  await withTag(
    page,
    `<wx-open-subscribe template="orderShipped,priceDrop">${template('Notify me')}</wx-open-subscribe>`,
  )
  await page.getByRole('button', { name: 'Notify me' }).click()
  const sheet = page.getByRole('dialog', { name: 'Notices' })
  await sheet.getByRole('checkbox', { name: '降价提醒' }).uncheck()
  await sheet.getByRole('button', { name: 'Allow (1)' }).click()
  const last = page.getByRole('listitem').last()
  await expect(last).toContainText('subscribe:ok')
  await expect(last).toContainText(String.raw`\"priceDrop\":\"{\\\"status\\\":\\\"reject\\\"}\"`)
})

test('a tag without a size says so', async ({ page }) => {
  const warned = page.waitForEvent('console', (message) => message.text().includes('has no size'))
  await withTag(
    page,
    `<wx-open-subscribe template="orderShipped"><script type="text/wxtag-template"><i></i></script></wx-open-subscribe>`,
  )
  expect((await warned).text()).toContain('<wx-open-subscribe>')
})

test('audio plays only after a tap', async ({ page }) => {
  await withTag(page, `<wx-open-audio src="/__silence.wav" title="Silence">${template('Play')}</wx-open-audio>`)
  await page.evaluate(() => (document.querySelector('wx-open-audio') as unknown as { play(): void }).play())
  await expect(page.getByText('canplay {"duration":1}')).toBeVisible()
  await expect(page.getByText('play null', { exact: true })).toHaveCount(0)
  await page.getByRole('button', { name: 'Play' }).click()
  await expect(page.getByText('play null', { exact: true })).toBeVisible()
  await expect(page.getByText('ended null')).toBeVisible()
})

test.beforeEach(async ({ page }) => {
  // One second of silence, 8 kHz, 8 bit.
  const wave = Buffer.alloc(44 + 8000, 0x80)
  wave.write('RIFF', 0)
  wave.writeUInt32LE(36 + 8000, 4)
  wave.write('WAVEfmt ', 8)
  for (const [value, at] of [
    [16, 16],
    [8000, 24],
    [8000, 28],
  ] as const)
    wave.writeUInt32LE(value, at)
  for (const [value, at] of [
    [1, 20],
    [1, 22],
    [1, 32],
    [8, 34],
  ] as const)
    wave.writeUInt16LE(value, at)
  wave.write('data', 36)
  wave.writeUInt32LE(8000, 40)
  await page.route('**/__silence.wav', (route) => route.fulfill({ body: wave, contentType: 'audio/wav' }))
})
