/**
 * `WeCell`
 *
 * @budget 819
 * @external vue
 */
import { WeCell } from '@wove/weui'

console.log(WeCell)
