import type { WxError } from '@wove/core'
import { followLink, type Link, tagError } from '@wove/jssdk/open-tags'
import { defineComponent, type PropType } from 'vue'
import { commonEmits, commonProps, type OpenTagSlots } from './common.ts'
import { useOpenTag } from './use-open-tag.ts'

/** What the client says of a mini program that it has opened. */
export interface LaunchWeappDetail {
  /** The mini program's original id, `gh_…`. */
  userName?: string
  path?: string
  appId?: string
}

/**
 * Opens a mini program (`wx-open-launch-weapp`). The default slot is what the person sees, in every environment; where
 * the tag cannot work a tap follows `link`, or the `#fallback` slot takes its place.
 *
 * Emits `ready`, `launch`, `error` (`launch-failed`) and `unavailable` with the reason's error.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/opentag.md
 * @see reference open-tags-and-h5 §1.5. Client 7.0.12, 8.0.8 from iOS 15, HarmonyOS 1.0.3.
 * @example
 * import { WxLaunchWeapp } from '@wove/vue/open-tags'
 * import { defineComponent, h } from 'vue'
 *
 * export default defineComponent(
 *   () => () =>
 *     h(WxLaunchWeapp, { appid: 'wx0123456789abcdef', path: 'pages/tea?id=7' }, { default: () => h('button', 'Order') }),
 * )
 */
export const WxLaunchWeapp = /* @__PURE__ */ (() =>
  defineComponent({
    name: 'WxLaunchWeapp',
    props: {
      ...commonProps,
      /** `wx…`; counts where `username` is given, too. */
      appid: String,
      /** The original id, `gh_…`, which older clients want. */
      username: String,
      /** The page, with its query. @default the mini program's home page */
      path: String,
      /** Adds the `.html` that older clients want behind the page of `path`. */
      htmlSuffix: Boolean,
      /** @default 'release' */
      envVersion: String as PropType<'release' | 'trial' | 'develop'>,
      /** What the mini program gets; travels as JSON. */
      extraData: Object as PropType<Readonly<Record<string, unknown>>>,
      /** A URL Scheme or URL Link, made by the own server, for where the tag cannot work. */
      link: [String, Function] as PropType<Link>,
    },
    emits: { ...commonEmits, launch: (_detail: LaunchWeappDetail) => true },
    slots: Object as OpenTagSlots,
    setup(props, { slots, emit }) {
      const tag = 'wx-open-launch-weapp'
      return useOpenTag({
        tag,
        props,
        slots,
        scope: () => ({}),
        attributes: () => ({
          appid: props.appid,
          username: props.username,
          path: props.htmlSuffix ? props.path?.replace(/^([^?#]+?)(\.html)?(?=[?#]|$)/, '$1.html') : props.path,
          'env-version': props.envVersion,
          'extra-data': props.extraData && JSON.stringify(props.extraData),
        }),
        listeners: {
          ready: () => emit('ready'),
          launch: (detail) => emit('launch', Object(detail) as LaunchWeappDetail),
          error: (detail) => emit('error', tagError(tag, detail)),
        },
        unavailable: (error) => emit('unavailable', error),
        open() {
          if (props.link) followLink(props.link).catch((error: WxError) => emit('error', error))
        },
      }).render
    },
  }))()
