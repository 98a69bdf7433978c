/**
 * `WeHalfScreenDialog`
 *
 * @budget 3584
 * @external vue
 */
import { WeHalfScreenDialog } from '@wove/weui'

console.log(WeHalfScreenDialog)
