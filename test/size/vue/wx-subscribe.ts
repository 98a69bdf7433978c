/**
 * `<WxSubscribe>`, beside Vue, core and jssdk
 *
 * @budget 1536
 * @external vue, @wove/core, @wove/jssdk
 */
import { WxSubscribe } from '@wove/vue/open-tags'

console.log(WxSubscribe)
