import { signPage } from '@wove/server'
import { expect, test } from 'vitest'

// The vectors of wechat-web-platform §3.1; the first two are the platform's own.
const sample = {
  ticket: 'sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg',
  nonceStr: 'Wm3WZYTPz0wzccnW',
  timestamp: 1414587457,
}

test.each([
  ['http://mp.weixin.qq.com?params=value', '0f9de62fce790f9a083d5c99e95740ceb90c27ed'],
  ['http://mp.weixin.qq.com', 'f4d90daf4b3bca3078ab155816175ba34c443a7b'],
  ['https://h5.example.com/', 'b9254a9507de7dacb5e448c470ee4f122bff12a4'],
  ['https://h5.example.com/a?x=1&code=CODE&state=S', 'ce4831ae4212388486da8d687eb7cdd903d989f3'],
  [
    'https://h5.example.com/a?q=%E4%B8%AD&from=singlemessage&isappinstalled=0',
    'c9cb8bea977753b834e7b3bffa3b954500997c0d',
  ],
])('%s is signed as the platform signs it', (url, signature) => {
  expect(signPage({ ...sample, url })).toEqual({ nonceStr: sample.nonceStr, timestamp: sample.timestamp, signature })
})

test('without a timestamp and a nonce it takes the time in seconds and real randomness', () => {
  const { ticket } = sample
  const [one, two] = [1, 2].map(() => signPage({ ticket, url: 'https://h5.example.com/' }))
  expect(one?.nonceStr).toMatch(/^[\da-f]{16}$/)
  expect(one?.nonceStr).not.toBe(two?.nonceStr)
  expect(Math.abs((one?.timestamp ?? 0) - Date.now() / 1000)).toBeLessThan(2)
})
