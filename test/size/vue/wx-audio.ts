/**
 * `<WxAudio>`, beside Vue, core and jssdk
 *
 * @budget 1536
 * @reached 2609
 * @external vue, @wove/core, @wove/jssdk
 */
import { WxAudio } from '@wove/vue/open-tags'

console.log(WxAudio)
