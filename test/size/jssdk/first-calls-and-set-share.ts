/**
 * configure, ready, chooseImage, getLocation, scanQRCode, setShare
 *
 * @budget 4096
 * @reached 5233
 */
import { chooseImage, configure, getLocation, ready, scanQRCode, setShare } from '@wove/jssdk'

void configure({ signature: '/api/wechat/signature', jsApiList: [chooseImage, getLocation, scanQRCode] })
await ready()
console.log(await chooseImage({ count: 1 }), await getLocation(), await scanQRCode())
await setShare({ title: 'Wove', desc: 'H5 inside WeChat', link: location.href, imgUrl: 'https://h5.example.com/a.png' })
