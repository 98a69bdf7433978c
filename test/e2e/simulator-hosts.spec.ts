// What escapes the page's own leading: redirects of servers that nobody rewrites, and windows steered from outside.
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@wove/simulator/playwright'
import { startWechatHosts } from '../../packages/simulator/src/playwright/wechat-hosts.ts'

const appid = 'wx0123456789abcdef'

function authorize(callback: string, scope = 'snsapi_userinfo'): string {
  const query = new URLSearchParams({ appid, redirect_uri: callback, response_type: 'code', scope, state: 's1' })
  return `https://open.weixin.qq.com/connect/oauth2/authorize?${query.toString()}#wechat_redirect`
}

let backend: Server | undefined
test.afterEach(() => {
  backend?.closeAllConnections()
  backend?.close()
})

/** A server that neither the dev server nor the proxy knows of. */
async function serve(answer: RequestListener): Promise<string> {
  backend = createServer(answer)
  await new Promise<void>((resolve) => void backend!.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(backend.address() as AddressInfo).port}`
}

test("another server's redirect reaches the authorize page, under its own name", async ({ page, baseURL }) => {
  const login = await serve((_, response) =>
    response.writeHead(302, { location: authorize(`${baseURL}/?back=1`) }).end(),
  )
  await page.goto(login)
  expect(new URL(page.url()).host).toBe('open.weixin.qq.com')
  await page.getByRole('button', { name: 'Allow' }).click()
  await page.waitForURL(/\/\?back=1&code=0\w+&state=s1$/)
})

test('a silent sign-in comes straight back', async ({ page, baseURL }) => {
  const login = await serve((_, response) =>
    response.writeHead(302, { location: authorize(`${baseURL}/?silent=1`, 'snsapi_base') }).end(),
  )
  await page.goto(login)
  await page.waitForURL(/silent=1&code=/)
})

test('a window that the page has opened and steers is led, and tells its opener', async ({ page, baseURL }) => {
  await page.goto('/')
  const [popup] = await Promise.all([
    page.waitForEvent('popup'),
    page.evaluate(
      (url) => {
        const opened = window.open('about:blank')!
        opened.location.href = url
      },
      authorize(`${baseURL}/?popup=1`),
    ),
  ])
  await popup.waitForURL(/^https:\/\/open\.weixin\.qq\.com\//)
  await popup.getByRole('button', { name: 'Allow' }).click()
  await popup.waitForURL(/popup=1&code=/)
})

test("another server's redirect reaches the page for one message", async ({ page, baseURL }) => {
  const query = new URLSearchParams({
    action: 'get_confirm',
    appid,
    scene: '7',
    template_id: 'tmpl',
    redirect_url: `${baseURL}/?subscribed=1`,
  })
  const location = `https://mp.weixin.qq.com/mp/subscribemsg?${query.toString()}#wechat_redirect`
  const server = await serve((_, response) => response.writeHead(302, { location }).end())
  await page.goto(server)
  await page.getByRole('button', { name: 'Allow' }).click()
  await page.waitForURL(/subscribed=1&openid=o\w+&template_id=tmpl&action=confirm&scene=7/)
})

test('an ordinary browser is told to open WeChat, under the own name too', async ({ page, baseURL, wechat }) => {
  await wechat.profile('browser')
  await page.goto(authorize(`${baseURL}/`))
  await expect(page.getByRole('alert')).toContainText('Open this page in WeChat')
})

test('what the pretend hosts do not have leaves this computer neither', async ({ page }) => {
  const answer = await page.goto('https://mp.weixin.qq.com/s/an-article')
  expect(answer?.status()).toBe(404)
  expect(await answer?.text()).toContain('the pretend platform has no')
})

test('the certificates of all other sites are checked as ever', async ({ page, runningWechatHosts }) => {
  const another = await startWechatHosts()
  try {
    const [rules] = another.browserArgs()
    const port = /127\.0\.0\.1:(\d+)/.exec(rules!)![1]!
    await expect(page.goto(`https://127.0.0.1:${port}/`)).rejects.toThrow('ERR_CERT_AUTHORITY_INVALID')
    expect(runningWechatHosts?.browserArgs()).not.toEqual(another.browserArgs())
  } finally {
    await another.close()
  }
})

test.describe('without a site', () => {
  test.use({ baseURL: '' })

  test('the pretend host says what is missing', async ({ page }) => {
    const answer = await page.goto('https://open.weixin.qq.com/connect/oauth2/authorize')
    expect(answer?.status()).toBe(502)
    expect(await answer?.text()).toContain('Set baseURL')
  })
})
