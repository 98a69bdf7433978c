/**
 * `WeActionSheet`
 *
 * @budget 3584
 * @external vue
 */
import { WeActionSheet } from '@wove/weui'

console.log(WeActionSheet)
