import { expect, type Page, test } from '@playwright/test'

const photo = (name: string, size = 1000) => ({ name, mimeType: 'image/jpeg', buffer: Buffer.alloc(size, name) })

/** The uploader with a label. */
const uploader = (page: Page, label: string) => page.getByRole('group', { name: label, exact: true })
const chooser = (page: Page, label: string) => uploader(page, label).locator('input[type=file]')

test.beforeEach(async ({ page }) => {
  await page.goto('/weui-uploader')
  await expect(uploader(page, 'Photos')).toBeVisible()
})

test('the chooser of the browser is opened with the keyboard, and shows its focus', async ({ page }) => {
  const input = chooser(page, 'Photos')
  await uploader(page, 'Photos').getByRole('button', { name: 'Remove sunset.jpg' }).focus()
  await page.keyboard.press('Tab')
  await expect(input).toBeFocused()
  expect(await input.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid')
  const opened = page.waitForEvent('filechooser')
  await page.keyboard.press('Enter')
  expect((await opened).isMultiple()).toBe(true)
})

test('files are sent with their progress, and what happens is said', async ({ page }) => {
  // The sending takes no longer than the page's own timers say: they stand still until it was looked at.
  await page.clock.install()
  await page.clock.pauseAt(new Date(Date.now() + 1000))
  await chooser(page, 'Photos').setInputFiles([photo('a.jpg'), photo('b.jpg'), photo('c.jpg')])
  await expect(page.locator('[data-we-live=status]')).toHaveText('Sending 3 files')
  await expect(uploader(page, 'Photos').getByRole('progressbar', { name: 'a.jpg' })).toBeVisible()
  await page.clock.resume()
  await expect(page.locator('[data-we-live=status]')).toHaveText('3 files sent')
  await expect(uploader(page, 'Photos').getByRole('progressbar')).toHaveCount(0)
})

test('the same file can be chosen again after it was removed', async ({ page }) => {
  for (let time = 0; time < 2; time++) {
    await chooser(page, 'Photos').setInputFiles(photo('again.jpg'))
    await page.getByRole('button', { name: 'Remove again.jpg' }).click()
    await expect(page.getByRole('button', { name: 'Remove again.jpg' })).toHaveCount(0)
  }
})

test('a press on a file that failed sends it again', async ({ page }) => {
  await chooser(page, 'Photos').setInputFiles(photo('fail.jpg'))
  const retry = page.getByRole('button', { name: 'fail.jpg was not sent, try again' })
  await expect(page.getByText('fail.jpg was not sent. Tap it to try again')).toBeVisible()
  // In the middle of the tile, where its icon is.
  const box = (await retry.boundingBox())!
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  await expect(page.locator('[data-we-live=status]')).toHaveText('1 file sent')
  await expect(page.getByText('fail.jpg was not sent. Tap it to try again')).toHaveCount(0)
})

test('files that are too many or too large are named in a sentence', async ({ page }) => {
  const many = ['a', 'b', 'c', 'd', 'e'].map((name) => photo(`${name}.jpg`))
  await chooser(page, 'Photos').setInputFiles([photo('huge.jpg', 2 * 1024 * 1024 + 1), ...many])
  await expect(page.getByText('huge.jpg: more than 2 MB, not added')).toBeVisible()
  await expect(page.getByText('5 at most, 1 was not added')).toBeVisible()
  await expect(chooser(page, 'Photos')).toHaveCount(0)
})

test('a form of files is filled, sent and reset', async ({ page }) => {
  await page.getByRole('button', { name: 'Submit' }).click()
  await expect(page.getByText('Papers is missing')).toBeVisible()
  await expect(chooser(page, 'Papers')).toBeFocused()
  await chooser(page, 'Papers').setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('a') })
  await expect(page.getByText('Papers is missing')).toHaveCount(0)
  await page.getByRole('button', { name: 'Submit' }).click()
  await expect(page.getByTestId('heard')).toContainText('"papers":[{')
  await page.getByRole('button', { name: 'Reset' }).click()
  await expect(page.getByRole('button', { name: 'Remove a.txt' })).toHaveCount(0)
})

test('submit of a manual one sends what waits, and tells whether all was sent', async ({ page }) => {
  await chooser(page, 'Sent later').setInputFiles([photo('fail-later.jpg'), photo('b.jpg')])
  await page.getByRole('button', { name: 'Send them' }).click()
  await expect(page.getByTestId('heard')).toHaveText('not all sent')
  await page.getByRole('button', { name: 'Send them' }).click()
  await expect(page.getByTestId('heard')).toHaveText('all sent')
})

test('a source of the page brings files in place of the chooser', async ({ page }) => {
  const group = uploader(page, 'Chosen by the client')
  for (const name of ['client-3.png', 'client-2.png', 'client-1.png']) {
    await group.getByRole('button', { name: 'Add files' }).click()
    await expect(group.getByRole('button', { name: `View ${name}` })).toBeVisible()
  }
  await expect(group.getByRole('button', { name: 'Add files' })).toHaveCount(0)
})

/** A JPEG of noise, 800 × 600, whose camera notes that it is to be turned by a quarter. */
async function turnedPhoto(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 800
    canvas.height = 600
    const context = canvas.getContext('2d')!
    for (let i = 0; i < 4000; i++) {
      context.fillStyle = `hsl(${(i * 47) % 360} 70% 50%)`
      context.fillRect((i * 37) % 800, (i * 53) % 600, 24, 24)
    }
    // The upper left corner is black, and is the upper right one once the photo stands upright.
    context.fillStyle = '#000'
    context.fillRect(0, 0, 100, 100)
    return canvas.toDataURL('image/jpeg', 1).split(',')[1]!
  })
  const jpeg = Buffer.from(base64, 'base64')
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010006000000000000', 'hex')
  const exif = Buffer.concat([Buffer.from('Exif\0\0'), tiff])
  const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2])
  return Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)])
}

test('a photo is made smaller and stands upright, with nothing of its camera left', async ({ page }) => {
  const buffer = await turnedPhoto(page)
  await chooser(page, 'Compressed to 400 pixels').setInputFiles({ name: 'turned.jpg', mimeType: 'image/jpeg', buffer })
  await expect(page.locator('[data-we-live=status]')).toHaveText('1 file sent')
  const tile = page.getByRole('button', { name: 'View turned.jpg' })
  const seen = await tile.evaluate(async (element) => {
    const url = /url\("(.*)"\)/.exec(getComputedStyle(element).backgroundImage)![1]!
    const image = new Image()
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.naturalWidth
    canvas.height = image.naturalHeight
    const context = canvas.getContext('2d')!
    context.drawImage(image, 0, 0)
    const bytes = await (await fetch(url)).arrayBuffer()
    const brightness = (x: number, y: number) => Math.max(...context.getImageData(x, y, 1, 1).data.subarray(0, 3))
    return {
      size: `${image.naturalWidth}x${image.naturalHeight}`,
      bytes: bytes.byteLength,
      exif: new TextDecoder('latin1').decode(bytes).includes('Exif'),
      corner: brightness(image.naturalWidth - 20, 20),
    }
  })
  expect(seen.size).toBe('300x400')
  expect(seen.bytes).toBeLessThan(buffer.length / 2)
  expect(seen.exif).toBe(false)
  expect(seen.corner).toBeLessThan(40)
})

test('a file that only says it is a picture is sent as it is', async ({ page }) => {
  await chooser(page, 'Compressed to 400 pixels').setInputFiles(photo('broken.jpg'))
  await expect(page.locator('[data-we-live=status]')).toHaveText('1 file sent')
})

test('a picture of the list is seen in the gallery, removed there, and the focus is not lost', async ({ page }) => {
  await page.getByRole('button', { name: 'View sunset.jpg' }).first().click()
  await expect(page.getByRole('dialog').getByRole('img', { name: 'sunset.jpg' })).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(chooser(page, 'Photos')).toBeFocused()
})
