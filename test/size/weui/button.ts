/**
 * `WeButton`
 *
 * @budget 819
 * @external vue
 */
import { WeButton } from '@wove/weui'

console.log(WeButton)
