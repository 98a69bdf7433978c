/**
 * `WePicker`, its popup included
 *
 * @budget 4096
 * @external vue
 */
import { WePicker } from '@wove/weui'

console.log(WePicker)
