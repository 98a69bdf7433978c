/**
 * `WePicker`, its popup included
 *
 * @budget 4096
 * @reached 4853
 * @external vue
 */
import { WePicker } from '@wove/weui'

console.log(WePicker)
