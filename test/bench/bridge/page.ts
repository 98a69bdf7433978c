/** Calls one after another, in one page with its platform: nothing goes over a network. */
import { configure, getNetworkType } from '@wove/jssdk'
import { installSimulator } from '@wove/simulator/client'
import { createPlatform } from '@wove/simulator/platform'

const platform = createPlatform()
const wechat = installSimulator({ platform, profile: 'android' })
// Tracing on: whoever watches is told of every call.
let traced = 0
wechat.watch(() => traced++)

const raw = () =>
  new Promise((resolve) => {
    const { WeixinJSBridge } = window as unknown as {
      WeixinJSBridge: { invoke(name: string, args: object, answer: (value: unknown) => void): void }
    }
    WeixinJSBridge.invoke('getNetworkType', {}, resolve)
  })

/** Microseconds for one round trip, over so many. */
async function time(call: () => Promise<unknown>, count: number): Promise<number> {
  const start = performance.now()
  for (let i = 0; i < count; i++) await call()
  return ((performance.now() - start) * 1000) / count
}

Object.assign(window, {
  raw: async (count: number) => time(raw, count),
  async jssdk(count: number) {
    await configure({ signature: async (url) => platform.sign(url) })
    return time(async () => getNetworkType(), count)
  },
  traced: () => traced,
})
