import { register } from '@wecom/jssdk'

register({
  corpId: 'wx0123456789abcdef',
  jsApiList: ['chooseImage'],
  async getConfigSignature(url) {
    const response = await fetch('/sign', { method: 'POST', body: JSON.stringify({ url }) })
    return response.json()
  },
  onConfigSuccess: window.done,
  onConfigFail: window.failed,
})
