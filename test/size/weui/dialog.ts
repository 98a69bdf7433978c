/**
 * `WeDialog`
 *
 * @budget 3584
 * @external vue
 */
import { WeDialog } from '@wove/weui'

console.log(WeDialog)
