/**
 * `<WxAudio>`, beside Vue, core and jssdk
 *
 * @budget 1536
 * @external vue, @wove/core, @wove/jssdk
 */
import { WxAudio } from '@wove/vue/open-tags'

console.log(WxAudio)
