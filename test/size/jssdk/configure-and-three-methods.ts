/**
 * configure, ready, chooseImage, getLocation, scanQRCode
 *
 * @budget 4096
 * @reached 4669
 */
import { chooseImage, configure, getLocation, ready, scanQRCode } from '@wove/jssdk'

void configure({ signature: '/api/wechat/signature', jsApiList: [chooseImage, getLocation, scanQRCode] })
await ready()
console.log(await chooseImage({ count: 1 }), await getLocation(), await scanQRCode())
