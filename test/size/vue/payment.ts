/**
 * `usePayment`, beside Vue, core and jssdk
 *
 * @budget 2048
 * @external vue, @wove/core, @wove/jssdk
 */
import { usePayment } from '@wove/vue/wallet'

console.log(usePayment)
