import { defineShareMenu, type MenuShareMediaData, mediaFields } from '../../share-menu.ts'

/**
 * Says what Moments (朋友圈) gets when the person shares this page from the menu, on clients that have this listener only.
 * `setShare` uses it where it has to; registering it alone is the old way.
 *
 * The callbacks tell how the sharing ended. Clients since 2018 say success also when the person went back. Returns
 * what leaves the menu item to its defaults. Outside WeChat nothing happens.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/h5/jssdk
 * @see reference wechat-web-platform §1.3 Share, §7 T14. Client 6.0.2.
 * @example
 * import { onMenuShareTimeline } from '@wove/jssdk'
 *
 * const stop = onMenuShareTimeline({
 *   title: 'Tea from Hangzhou',
 *   link: 'https://shop.example.com/tea',
 *   imgUrl: 'https://shop.example.com/tea.jpg',
 *   success: () => console.log('shared, or not'),
 * })
 * stop()
 */
export const onMenuShareTimeline = /* @__PURE__ */ defineShareMenu<MenuShareMediaData>({
  name: 'onMenuShareTimeline',
  native: 'menu:share:timeline',
  action: 'shareTimeline',
  wire: (data) => mediaFields({ ...data, desc: data.title || document.title }),
})
