/**
 * `useInvoiceChooser`, `useInvoiceTitle`, `useAddress`, beside Vue, core and jssdk
 *
 * @budget 1408
 * @external vue, @wove/core, @wove/jssdk
 */
import { useAddress, useInvoiceChooser, useInvoiceTitle } from '@wove/vue/wallet'

console.log(useAddress, useInvoiceChooser, useInvoiceTitle)
