import type { WxError } from '@wove/core'
import { followLink, type Link, tagError } from '@wove/jssdk/open-tags'
import { defineComponent, type PropType } from 'vue'
import { commonEmits, commonProps, type OpenTagSlots } from './common.ts'
import { useOpenTag } from './use-open-tag.ts'

/** What the client says of an app that it has handed over to. It is no proof that the app came up. */
export interface LaunchAppDetail {
  appId?: string
  extInfo?: string
}

/**
 * Opens a mobile app (`wx-open-launch-app`). The default slot is what the person sees, in every environment; where the
 * tag cannot work a tap follows `link` and then `store`, or the `#fallback` slot takes its place.
 *
 * Emits `ready`, `launch`, `error` (`launch-failed`, `launch-not-bound`) and `unavailable` with the reason's error.
 *
 * @see https://developers.weixin.qq.com/doc/oplatform/Mobile_App/WeChat_H5_Launch_APP.md
 * @see reference open-tags-and-h5 §1.6. Client 7.0.12, 8.0.8 from iOS 15, HarmonyOS 1.0.3.
 * @example
 * import { WxLaunchApp } from '@wove/vue/open-tags'
 * import { defineComponent, h } from 'vue'
 *
 * export default defineComponent(
 *   () => () =>
 *     h(
 *       WxLaunchApp,
 *       { appid: 'wx0123456789abcdef', extinfo: 'tea/7', link: 'tea://7', store: 'https://shop.example.com/app' },
 *       { default: () => h('button', 'Open the app') },
 *     ),
 * )
 */
export const WxLaunchApp = /* @__PURE__ */ (() =>
  defineComponent({
    name: 'WxLaunchApp',
    props: {
      ...commonProps,
      /** The mobile app's own AppID on the open platform, not the service account's. */
      appid: { type: String, required: true },
      /** What the app gets, in a format of its own. */
      extinfo: String,
      /** A deep link or universal link, for where the tag cannot work. */
      link: [String, Function] as PropType<Link>,
      /** Where the app is to be had: followed when the page is still there 2.5 seconds after `link`. */
      store: String,
    },
    emits: { ...commonEmits, launch: (_detail: LaunchAppDetail) => true },
    slots: Object as OpenTagSlots,
    setup(props, { slots, emit }) {
      const tag = 'wx-open-launch-app'
      return useOpenTag({
        tag,
        props,
        slots,
        scope: () => ({}),
        attributes: () => ({ appid: props.appid, extinfo: props.extinfo }),
        listeners: {
          ready: () => emit('ready'),
          launch: (detail) => emit('launch', Object(detail) as LaunchAppDetail),
          error: (detail) => emit('error', tagError(tag, detail)),
        },
        unavailable: (error) => emit('unavailable', error),
        open() {
          const link = props.link ?? props.store
          if (link) followLink(link, props.link && props.store).catch((error: WxError) => emit('error', error))
        },
      }).render
    },
  }))()
