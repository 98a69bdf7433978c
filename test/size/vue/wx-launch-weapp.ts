/**
 * `<WxLaunchWeapp>`, beside Vue, core and jssdk
 *
 * @budget 1536
 * @external vue, @wove/core, @wove/jssdk
 */
import { WxLaunchWeapp } from '@wove/vue/open-tags'

console.log(WxLaunchWeapp)
