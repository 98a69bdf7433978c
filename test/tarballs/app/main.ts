import { chooseImage, configure, isWxError, ready } from '@wove/jssdk'

const output = document.querySelector('output')!

configure({ signature: '/api/wechat/signature', jsApiList: [chooseImage] })
  .then(ready)
  .then(
    () => (output.textContent = 'verified'),
    (error: unknown) => (output.textContent = isWxError(error) ? error.code : String(error)),
  )
