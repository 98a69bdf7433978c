import { WxError } from '@wove/core'
import { readSubscribe, subscribeCode, type SubscribeResult, tagError } from '@wove/jssdk/open-tags'
import { defineComponent, type PropType } from 'vue'
import { commonEmits, commonProps, type OpenTagSlots } from './common.ts'
import { useOpenTag } from './use-open-tag.ts'

/**
 * Asks the person for subscription notices (`wx-open-subscribe`). The default slot is what the person sees, in every
 * environment; where the tag cannot work the `#fallback` slot takes its place.
 *
 * Emits `success` when the sheet has ended: whether the person agreed, and to which templates, stands in its result.
 * Post that to the own server: the platform pushes an event for the first pop-up only. Emits `error` with one of the
 * `subscribe-…` codes (`unreadable-answer` where the client ends without a word), `ready`, and `unavailable`.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/opentag.md
 * @see reference open-tags-and-h5 §1.7, §2. Client 7.0.12, 8.0.8 from iOS 15, HarmonyOS 1.0.3.
 * @example
 * import { WxSubscribe } from '@wove/vue/open-tags'
 * import { defineComponent, h } from 'vue'
 *
 * export default defineComponent(
 *   () => () =>
 *     h(
 *       WxSubscribe,
 *       { template: ['orderShipped'], onSuccess: ({ accepted }) => console.log(accepted) },
 *       { default: () => h('button', 'Tell me when it is on its way') },
 *     ),
 * )
 */
export const WxSubscribe = /* @__PURE__ */ (() =>
  defineComponent({
    name: 'WxSubscribe',
    props: {
      ...commonProps,
      /** Template ids, 1 to 3, all of them one-time or all long-term. */
      template: { type: [String, Array] as PropType<string | readonly string[]>, required: true },
    },
    emits: { ...commonEmits, success: (_result: SubscribeResult) => true },
    slots: Object as OpenTagSlots,
    setup(props, { slots, emit }) {
      const tag = 'wx-open-subscribe'
      return useOpenTag({
        tag,
        props,
        slots,
        scope: () => ({}),
        attributes: () => ({ template: String(props.template) }),
        listeners: {
          ready: () => emit('ready'),
          success(detail) {
            const result = readSubscribe(detail)
            if (result) emit('success', result)
            else emit('error', new WxError('unreadable-answer', { api: tag, raw: detail }))
          },
          error: (detail) => emit('error', tagError(tag, detail, subscribeCode(detail))),
        },
        unavailable: (error) => emit('unavailable', error),
      }).render
    },
  }))()
