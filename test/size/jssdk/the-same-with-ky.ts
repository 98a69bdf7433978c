/** the same, signatures fetched with ky */
import { chooseImage, configure, getLocation, ready, scanQRCode } from '@wove/jssdk'
import { kySignature } from '@wove/jssdk/ky'
import ky from 'ky'

const signature = kySignature(ky, '/api/wechat/signature')
void configure({ signature, jsApiList: [chooseImage, getLocation, scanQRCode] })
await ready()
console.log(await chooseImage({ count: 1 }), await getLocation(), await scanQRCode())
