import { defineBehaviour } from '../behaviour.ts'

export const getNetworkType = defineBehaviour({
  api: 'getNetworkType',
  native: 'getNetworkType',
  prefix: 'network_type',
  exempt: true,
  source: 'wechat-web-platform §1.3 Device, §8.3, §8.5',
  answer({ phone: { networkType }, profile, say }) {
    if (profile.message === 'errMsg') return say('ok', { networkType })
    if (networkType === 'wifi') return say('wifi')
    return networkType === 'none' ? say('fail') : say('wwan', { subtype: networkType })
  },
})
