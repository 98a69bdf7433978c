/**
 * `layOpenTag`, beside core
 *
 * @budget 1984
 * @external @wove/core
 */
import { layOpenTag } from '@wove/jssdk/open-tags'

console.log(layOpenTag)
