import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createProxy } from '@wove/simulator/proxy'
import { afterEach, describe, expect, test } from 'vitest'

const authorize = 'https://open.weixin.qq.com/connect/oauth2/authorize?appid=a&scope=b#wechat_redirect'
const led = '/__wechat/open.weixin.qq.com/connect/oauth2/authorize?appid=a&scope=b#wechat_redirect'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

async function listen(server: Server): Promise<string> {
  servers.push(server)
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** A site behind the proxy. */
async function through(answer: RequestListener) {
  const target = await listen(createServer(answer))
  const proxy = await listen(createProxy({ target, log: () => {} }))
  return { target, proxy, get: (path = '/') => fetch(proxy + path, { redirect: 'manual' }) }
}

describe('the proxy', () => {
  test.each([
    ['the authorize page', authorize, led],
    [
      'the subscription page',
      'https://mp.weixin.qq.com/mp/subscribemsg?a=1',
      '/__wechat/mp.weixin.qq.com/mp/subscribemsg?a=1',
    ],
    ['an article', 'https://mp.weixin.qq.com/s/abc', 'https://mp.weixin.qq.com/s/abc'],
    [
      'another host',
      'https://open.weixin.qq.com.evil.example/connect/',
      'https://open.weixin.qq.com.evil.example/connect/',
    ],
  ])('leads a redirect to %s where it belongs', async (_, location, to) => {
    const { get } = await through((__, response) => response.writeHead(302, { location }).end())
    expect((await get()).headers.get('location')).toBe(to)
  })

  test('puts the client before every other script, whatever parts a page leaves out', async () => {
    const pages: Record<string, RegExp> = {
      '<!doctype html><html><head lang="x"><script>1</script></head></html>':
        /<head lang="x"><script src="\/__wechat\/client\.js"/,
      '<!doctype html><title>x</title>': /^<!doctype html><script src="/,
      '<p>x</p>': /^<script src="[^>]*><\/script><p>/,
    }
    for (const [page, expected] of Object.entries(pages)) {
      const { get } = await through((_, response) => {
        response.writeHead(200, { 'content-type': 'text/html', 'content-length': String(page.length) }).end(page)
      })
      expect(await (await get()).text()).toMatch(expected)
    }
  })

  test('leaves everything else as it is', async () => {
    const { get } = await through((request, response) => {
      response.writeHead(201, { 'content-type': 'application/json', 'set-cookie': ['a=1', 'b=2'], etag: 'x' })
      response.end(JSON.stringify({ url: request.url, method: request.method }))
    })
    const response = await get('/a?b=%20')
    expect(response.status).toBe(201)
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
    expect(response.headers.get('etag')).toBe('x')
    expect(await response.json()).toEqual({ url: '/a?b=%20', method: 'GET' })
  })

  test('says so when the target is not there', async () => {
    const target = await listen(createServer())
    const proxy = await listen(createProxy({ target: 'http://127.0.0.1:9', log: () => {} }))
    expect(target).not.toBe(proxy)
    const response = await fetch(proxy)
    expect([response.status, await response.text()]).toEqual([
      502,
      'http://127.0.0.1:9 does not answer. Is the dev server running?\n',
    ])
  })

  test('answers the platform by itself', async () => {
    const { get } = await through((_, response) => response.end('not me'))
    expect(await (await get('/__wechat/cgi-bin/token')).json()).toMatchObject({ errcode: 40002 })
  })
})
