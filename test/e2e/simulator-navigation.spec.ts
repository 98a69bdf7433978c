import { expect, test } from '@wove/simulator/playwright'

const appid = 'wx0123456789abcdef'

/** The authorize page, as page code writes its address. */
function authorize(callback: string, { scope = 'snsapi_userinfo', end = '#wechat_redirect' } = {}): string {
  const query = new URLSearchParams({ appid, redirect_uri: callback, response_type: 'code', scope, state: 's1' })
  return `https://open.weixin.qq.com/connect/oauth2/authorize?${query.toString()}${end}`
}

test('a page that goes to the authorize page is asked here, and comes back with a code', async ({ page, baseURL }) => {
  await page.goto('/')
  await page.evaluate((url) => void (location.href = url), authorize(`${baseURL}/?back=1#/here`))
  await page.getByRole('radio', { name: '小红' }).check()
  await page.getByRole('button', { name: 'Allow' }).click()
  await page.waitForURL(/\/\?back=1&code=0\w+&state=s1#\/here$/)
})

test('a silent sign-in asks nothing', async ({ page, baseURL, wechat }) => {
  await page.goto('/')
  await wechat.person('alex')
  await page.evaluate((url) => location.replace(url), authorize(`${baseURL}/?silent=1`, { scope: 'snsapi_base' }))
  await page.waitForURL(/silent=1&code=/)
})

test('an address without #wechat_redirect does not open', async ({ page, baseURL }) => {
  await page.goto('/')
  await page.evaluate((url) => void (location.href = url), authorize(`${baseURL}/`, { end: '' }))
  await expect(page.getByRole('alert')).toContainText('#wechat_redirect')
})

test('a link to a new window and window.open are led too', async ({ page, baseURL }) => {
  await page.goto('/')
  const url = authorize(`${baseURL}/`)
  await page.evaluate((href) => {
    const link = document.createElement('a')
    Object.assign(link, { href, target: '_blank', rel: 'opener', textContent: 'Sign in' })
    document.body.prepend(link)
  }, url)
  const [tab] = await Promise.all([page.waitForEvent('popup'), page.getByRole('link', { name: 'Sign in' }).click()])
  await expect(tab.getByRole('button', { name: 'Allow' })).toBeVisible()
  const [opened] = await Promise.all([page.waitForEvent('popup'), page.evaluate((href) => void window.open(href), url)])
  await expect(opened.getByRole('button', { name: 'Allow' })).toBeVisible()
})

test('a form is led, whether a button or a script sends it', async ({ page, baseURL }) => {
  for (const how of ['button', 'script'] as const) {
    await page.goto('/')
    await page.evaluate(
      ([callback, way, id]) => {
        const form = document.createElement('form')
        form.action = 'https://open.weixin.qq.com/connect/oauth2/authorize#wechat_redirect'
        const fields = { appid: id, redirect_uri: callback, response_type: 'code', scope: 'snsapi_base', state: 's' }
        for (const [name, value] of Object.entries(fields)) {
          const input = document.createElement('input')
          Object.assign(input, { type: 'hidden', name, value })
          form.append(input)
        }
        document.body.append(form)
        if (way === 'button') form.requestSubmit()
        else form.submit()
      },
      [`${baseURL}/?form=1`, how, appid] as const,
    )
    await page.waitForURL(/form=1&code=/)
  }
})

test('one message is subscribed to', async ({ page, baseURL }) => {
  await page.goto('/')
  const query = new URLSearchParams({
    action: 'get_confirm',
    appid,
    scene: '7',
    template_id: 'tmpl',
    redirect_url: `${baseURL}/?subscribed=1`,
  })
  const url = `https://mp.weixin.qq.com/mp/subscribemsg?${query.toString()}#wechat_redirect`
  await page.evaluate((href) => void (location.href = href), url)
  await page.getByRole('button', { name: 'Allow' }).click()
  await page.waitForURL(/subscribed=1&openid=o\w+&template_id=tmpl&action=confirm&scene=7/)
})

test('the double callback reaches the site twice', async ({ page, baseURL, wechat }) => {
  await page.goto('/')
  await wechat.fault('doubleCallback')
  const codes: string[] = []
  page.on('request', (request) => {
    const code = new URL(request.url()).searchParams.get('code')
    if (code) codes.push(code)
  })
  await page.evaluate((url) => location.replace(url), authorize(`${baseURL}/?twice=1`, { scope: 'snsapi_base' }))
  await page.waitForURL(/twice=1&code=/)
  expect(new Set(codes).size).toBe(2)
  await wechat.mend()
})
