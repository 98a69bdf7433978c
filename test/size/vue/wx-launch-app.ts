/**
 * `<WxLaunchApp>`, beside Vue, core and jssdk
 *
 * @budget 1536
 * @external vue, @wove/core, @wove/jssdk
 */
import { WxLaunchApp } from '@wove/vue/open-tags'

console.log(WxLaunchApp)
