/**
 * the five wallet fields, beside Vue, core, jssdk and weui
 *
 * @budget 7424
 * @external vue, @wove/core, @wove/jssdk, @wove/weui
 */
import * as fields from '@wove/vue/wallet/fields'

console.log(fields)
