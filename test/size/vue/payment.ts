/**
 * `usePayment`, beside Vue, core and jssdk
 *
 * @budget 1792
 * @external vue, @wove/core, @wove/jssdk
 */
import { usePayment } from '@wove/vue/wallet'

console.log(usePayment)
