/**
 * all four open tags, beside Vue, core and jssdk
 *
 * @budget 2112
 * @external vue, @wove/core, @wove/jssdk
 */
import * as openTags from '@wove/vue/open-tags'

console.log(openTags)
