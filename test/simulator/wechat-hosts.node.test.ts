import { afterEach, beforeEach, expect, test } from 'vitest'
import { startWechatHosts, type WechatHosts } from '../../packages/simulator/src/playwright/wechat-hosts.ts'

let hosts: WechatHosts
beforeEach(async () => void (hosts = await startWechatHosts()))
afterEach(() => hosts.close())

test('only the two hosts are looked for here, by address of this computer alone', () => {
  const [rules, trusted] = hosts.browserArgs()
  expect(rules).toMatch(
    /^--host-resolver-rules=MAP open\.weixin\.qq\.com 127\.0\.0\.1:\d+, MAP mp\.weixin\.qq\.com 127\.0\.0\.1:\d+$/,
  )
  expect(trusted).toMatch(/^--ignore-certificate-errors-spki-list=[\w+/]{43}=$/)
})

test('what the browser was started with before stays in force', () => {
  const args = hosts.browserArgs(['--no-sandbox', '--host-resolver-rules=MAP a.test 127.0.0.1:1'])
  expect(args).toHaveLength(3)
  expect(args[0]).toBe('--no-sandbox')
  expect(args[1]).toMatch(/^--host-resolver-rules=MAP a\.test 127\.0\.0\.1:1, MAP open/)
})

test('the key of each run is its own', async () => {
  const others = await startWechatHosts()
  expect(others.browserArgs()[1]).not.toBe(hosts.browserArgs()[1])
  await others.close()
})
