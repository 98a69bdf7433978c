import { expect, type Page, test } from '@playwright/test'
import { openBody } from '../support/bare-page.ts'
import { invoke } from '../support/raw-bridge.ts'

const bar = (page: Page) => page.getByRole('complementary', { name: 'WeChat simulator' })
const sheet = (page: Page, name: string) => page.getByRole('dialog', { name })

async function openMenu(page: Page) {
  await page.goto('/')
  await bar(page).getByRole('button', { name: 'More' }).click()
  return sheet(page, 'More')
}

test.describe('the bar', () => {
  test('shows the title of the page, and follows it', async ({ page }) => {
    await page.goto('/')
    await expect(bar(page)).toContainText('Wove')
    await page.evaluate(() => (document.title = 'Tea house'))
    await expect(bar(page)).toContainText('Tea house')
  })

  test('has a room of its own: the page begins below it', async ({ page }) => {
    await openBody(page, '<main style="position: absolute; top: 0; margin: 0">first line</main>')
    const box = await bar(page).boundingBox()
    await expect
      .poll(async () => (await page.getByRole('main').boundingBox())?.y)
      .toBeGreaterThanOrEqual(box!.y + box!.height)
  })

  test('gives its room back to a page with a header of its own, and covers none of its controls', async ({ page }) => {
    await openBody(
      page,
      `<header style="position: fixed; inset: 0 0 auto; z-index: 1; height: 50px; background: #fff"><a href="#a">Home</a></header>
       <main style="height: 200vh; padding-top: 60px">long</main>
       <nav style="position: fixed; right: 0; top: 200px; width: 60px; display: grid">
         ${'<button style="height: 60px">b</button>'.repeat(7)}
       </nav>`,
    )
    const button = page.getByRole('button', { name: 'Open the simulator' })
    await expect(button).toBeVisible()
    await expect(page.locator('style[data-wove-simulator]')).toHaveCount(0)
    expect((await page.getByRole('banner').boundingBox())?.y).toBe(0)
    await expect
      .poll(async () => {
        const spot = (await button.boundingBox())!
        const controls = await page.locator('nav button, header a').all()
        const boxes = await Promise.all(controls.map((each) => each.boundingBox()))
        return boxes.some(
          (box) =>
            box!.x < spot.x + spot.width &&
            box!.x + box!.width > spot.x &&
            box!.y < spot.y + spot.height &&
            box!.y + box!.height > spot.y,
        )
      })
      .toBe(false)
    await button.click()
    await expect(sheet(page, 'Simulator')).toBeVisible()
  })

  test('gives its room back to a page that fills the window and cannot scroll', async ({ page }) => {
    await openBody(
      page,
      `<style>html, body { margin: 0; overflow: hidden }</style>
       <main style="height: 100vh; display: grid; align-items: end"><button>Lowest</button></main>`,
    )
    await expect(page.getByRole('button', { name: 'Open the simulator' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Lowest' })).toBeInViewport({ ratio: 1 })
  })

  test('shows the time of a recording until the page stops it', async ({ page }) => {
    await page.goto('/')
    const recording = invoke(page, 'startRecord')
    await page.getByRole('button', { name: 'Allow the microphone' }).click()
    await recording
    await expect(bar(page).getByRole('timer', { name: 'Recording' })).toHaveText('0:01')
    expect(await invoke(page, 'stopRecord')).toMatchObject({ err_msg: 'stopRecord:ok' })
    await expect(bar(page).getByRole('timer')).toHaveCount(0)
  })

  test('an ordinary browser has no bar, but a way back to WeChat', async ({ page }) => {
    await page.goto('/?__wechat=browser')
    await page.getByRole('button', { name: 'Open the simulator' }).click()
    const client = sheet(page, 'Simulator').getByLabel('Client')
    await expect(client).toHaveValue('browser')
    await client.selectOption('Android')
    await expect(bar(page).getByRole('button', { name: 'Android · Verified' })).toBeVisible()
  })

  test('a window that the page closes is gone', async ({ page }) => {
    await page.goto('/')
    await expect(bar(page)).toBeVisible()
    await invoke(page, 'closeWindow')
    await expect(sheet(page, 'The page is closed')).toBeVisible()
    await page.getByRole('button', { name: 'Open it again' }).click()
    await expect(bar(page).getByRole('button', { name: 'iPhone · Verified' })).toBeVisible()
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })
})

test.describe('a sheet', () => {
  test('has the focus on its title, and gives it back to the page after Escape', async ({ page }) => {
    await page.goto('/')
    const scan = page.getByRole('button', { name: 'Scan' })
    await scan.focus()
    await page.keyboard.press('Enter')
    await expect(sheet(page, 'Scan')).toBeVisible()
    await expect(sheet(page, 'Scan').locator('.sheet-title')).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(page.getByTestId('outcome')).toHaveAttribute('data-kind', 'cancelled')
    await expect(scan).toBeFocused()
  })

  test('is cancelled by a tap beside it', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('button', { name: 'Location' }).click()
    await expect(sheet(page, 'Location')).toBeVisible()
    await page.mouse.click(20, 20)
    await expect(page.getByTestId('outcome')).toHaveAttribute('data-kind', 'cancelled')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })

  test('is worked by the keyboard alone', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('button', { name: 'Pictures' }).focus()
    await page.keyboard.press('Enter')
    await expect(sheet(page, 'Choose pictures')).toBeVisible()
    const picture = page.getByRole('button', { name: 'bay.jpg' })
    for (let i = 0; i < 8 && !(await picture.evaluate((each) => each.matches(':focus'))); i++) {
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('Space')
    await expect(picture).toHaveAttribute('aria-pressed', 'true')
    await page.getByRole('button', { name: 'Done (1/3)' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByTestId('outcome')).toContainText('wxLocalResource://imageid1')
  })

  test('can end with the words of a client that fails', async ({ page }) => {
    await page.goto('/')
    const answer = invoke(page, 'geoLocation')
    await page.getByRole('button', { name: 'Other ends' }).click()
    await page.getByLabel('The client fails, saying').fill('system permission denied')
    await page.getByRole('button', { name: 'Fail', exact: true }).click()
    expect(await answer).toEqual({ err_msg: 'geo_location:fail_system permission denied' })
  })

  test('can end without any answer', async ({ page }) => {
    await page.goto('/')
    let answered = false
    invoke(page, 'scanQRCode').then(
      () => (answered = true),
      () => 'the page is gone',
    )
    await page.getByRole('button', { name: 'Other ends' }).click()
    await page.getByRole('button', { name: 'Never answer' }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    // A later call is answered, the silent one is not.
    await invoke(page, 'getNetworkType')
    expect(answered).toBe(false)
  })
})

test.describe('the menu', () => {
  test('leaves out what the page has hidden', async ({ page }) => {
    await page.goto('/')
    await invoke(page, 'hideMenuItems', {
      menuList: ['menuItem:copyUrl', 'menuItem:share:timeline', 'menuItem:refresh'],
    })
    await bar(page).getByRole('button', { name: 'More' }).click()
    const menu = sheet(page, 'More')
    await expect(menu.getByRole('button', { name: 'Send to a friend' })).toBeVisible()
    await expect(menu.getByRole('button', { name: 'Copy link' })).toHaveCount(0)
    await expect(menu.getByRole('button', { name: 'Share on Moments' })).toHaveCount(0)
    // Basic items stay, whatever a page asks for.
    await expect(menu.getByRole('button', { name: 'Refresh' })).toBeVisible()
  })

  test('is away, with its button, after hideOptionMenu', async ({ page }) => {
    await page.goto('/')
    await expect(bar(page).getByRole('button', { name: 'More' })).toBeVisible()
    await invoke(page, 'hideOptionMenu')
    await expect(bar(page).getByRole('button', { name: 'More' })).toHaveCount(0)
    await invoke(page, 'showOptionMenu')
    await expect(bar(page).getByRole('button', { name: 'More' })).toBeVisible()
  })

  for (const { item, data, sees } of [
    { item: 'Send to a friend', data: 'updateAppMessageShareData', sees: ['Tea for two', 'Come and see', 'localhost'] },
    { item: 'Share on Moments', data: 'updateTimelineShareData', sees: ['Tea for two', 'Just now'] },
    { item: 'Favourite', data: 'updateAppMessageShareData', sees: ['Tea for two', 'Come and see'] },
  ]) {
    test(`${item}: shows the card as it arrives`, async ({ page }) => {
      await page.goto('/')
      const link = new URL('/?tea=1', page.url()).href
      await invoke(page, data, { title: 'Tea for two', desc: 'Come and see', link, imgUrl: '' })
      await bar(page).getByRole('button', { name: 'More' }).click()
      await sheet(page, 'More').getByRole('button', { name: item }).click()
      const card = sheet(page, 'As it arrives')
      for (const text of sees) await expect(card.getByRole('figure')).toContainText(text)
      await expect(card).toContainText('the page')
    })
  }

  test('a page that was opened by a pasted link is shared as a bare link, and the reason stands beside it', async ({
    page,
  }) => {
    await page.goto('/')
    await bar(page).getByRole('button', { name: 'iPhone · Verified' }).click()
    await sheet(page, 'Simulator').getByLabel('Opened from').selectOption('A pasted link')
    await page.keyboard.press('Escape')
    const link = new URL('/?tea=1', page.url()).href
    await invoke(page, 'updateAppMessageShareData', { title: 'Tea for two', desc: 'x', link, imgUrl: '' })
    await bar(page).getByRole('button', { name: 'More' }).click()
    await page.getByRole('button', { name: 'Send to a friend' }).click()
    const card = sheet(page, 'As it arrives')
    await expect(card.getByRole('figure')).toHaveText(/http:\/\/localhost/)
    await expect(card.getByRole('figure')).not.toContainText('Tea for two')
    await expect(card).toContainText('WeChat shares the bare link only')
  })

  test('the text size reaches the page', async ({ page }) => {
    const menu = await openMenu(page)
    await page.evaluate(() => {
      const heard: unknown[] = []
      Object.assign(window, { heard })
      const { WeixinJSBridge } = window as unknown as { WeixinJSBridge: { on(...call: unknown[]): void } }
      WeixinJSBridge.on('menu:setfont', (event: unknown) => heard.push(event))
    })
    await menu.getByRole('button', { name: 'Text size' }).click()
    await page.getByRole('slider', { name: 'Text size' }).focus()
    await page.keyboard.press('ArrowRight')
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { heard: unknown[] }).heard))
      .toEqual([{ fontSize: 3, fontScale: 120 }])
  })

  test('dark mode reaches the style sheets and scripts of the page, and stays after a reload', async ({ page }) => {
    const dark = () => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    const menu = await openMenu(page)
    const light = await ground()
    await page.evaluate(() => {
      Object.assign(window, { changes: 0 })
      matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
        ;(window as unknown as { changes: number }).changes++
      })
    })
    await menu.getByRole('button', { name: 'Dark mode' }).click()
    expect(await dark()).toBe(true)
    expect(await ground()).not.toBe(light)
    expect(await page.evaluate(() => (window as unknown as { changes: number }).changes)).toBe(1)
    await page.reload()
    await expect(bar(page)).toBeVisible()
    expect(await dark()).toBe(true)
    await expect.poll(ground).not.toBe(light)
  })

  test('the network that is chosen is what the page gets', async ({ page }) => {
    await page.goto('/')
    await bar(page).getByRole('button', { name: 'iPhone · Verified' }).click()
    await page.getByLabel('Network').selectOption('5G')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Network' }).click()
    await expect(page.getByTestId('outcome')).toContainText('"networkType": "5g"')
  })
})

test.describe('the verdict', () => {
  test('marks where the signed text differs, and can be copied', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto('/?shop=7&signature=html-escaped&from=singlemessage&isappinstalled=0#here')
    await bar(page).getByRole('button', { name: 'See the difference' }).click()
    const verdict = sheet(page, 'Why it was refused')
    await expect(verdict).toContainText('html-escaped')
    const wrong = verdict.locator('.found del')
    await expect(wrong.first()).toHaveText('amp;')
    await expect(wrong).toHaveCount(3)
    await expect(verdict.locator('.expected ins')).toHaveCount(0)
    await verdict.getByRole('button', { name: 'Copy the diagnosis' }).click()
    await expect(verdict.getByRole('button', { name: 'Copied' })).toBeVisible()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('invalid signature: html-escaped')
  })
})

test.describe('the phone', () => {
  test('gives the page the viewport of a phone, and its bar works', async ({ page }) => {
    await page.setViewportSize({ width: 1200, height: 900 })
    await page.goto('/')
    await bar(page).getByRole('link', { name: 'Show in a phone' }).click()
    const inside = page.frameLocator('#wove-page')
    await expect(page.getByRole('button', { name: 'iPhone · Verified' })).toBeVisible()
    expect(
      await inside.locator('html').evaluate(() => [innerWidth, document.documentElement.clientHeight > 600]),
    ).toEqual([390, true])
    await inside.getByRole('button', { name: 'Scan' }).click()
    await inside.getByRole('button', { name: 'Scan it' }).click()
    await expect(inside.getByTestId('outcome')).toContainText('"type": "QR_CODE"')
    await page.getByRole('button', { name: 'More' }).click()
    await expect(inside.getByRole('dialog', { name: 'More' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(inside.getByRole('dialog')).toHaveCount(0)
  })

  test('shows no other site, whatever its address asks for', async ({ page }) => {
    for (const url of ['https://example.com/', '//example.com/', 'javascript:alert(1)']) {
      await page.goto(`/__wechat/phone?url=${encodeURIComponent(url)}`)
      await expect(page.locator('#wove-page')).toHaveAttribute('src', '/')
    }
  })
})
