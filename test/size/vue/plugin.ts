/**
 * `createWove`, `useWechat`, `useShare`, beside Vue, core and jssdk
 *
 * @budget 2240
 * @external vue, @wove/core, @wove/jssdk
 */
import { createWove, useShare, useWechat } from '@wove/vue'

console.log(createWove, useShare, useWechat)
