import type { LaunchAppDetail } from './WxLaunchApp.ts'
import type { LaunchWeappDetail } from './WxLaunchWeapp.ts'

/** An event of a raw tag: what the client says stands in `detail`. */
export type RawTagEvent<Detail> = (event: CustomEvent<Detail>) => void

/** A tag as templates see it. vue-tsc turns `env-version` into `envVersion` before it looks. */
type RawTag<Props> = new () => { $props: Props }

interface RawFailure {
  errMsg?: string
}

/** For people who write the tags themselves: `woveOpenTags()` of `@wove/vue/vite` tells the compiler that they are elements. */
export interface RawOpenTags {
  'wx-open-launch-weapp': RawTag<{
    username?: string
    appid?: string
    path?: string
    envVersion?: 'release' | 'trial' | 'develop'
    /** JSON text. */
    extraData?: string
    onReady?: RawTagEvent<unknown>
    onLaunch?: RawTagEvent<LaunchWeappDetail>
    onError?: RawTagEvent<RawFailure & LaunchWeappDetail>
  }>
  'wx-open-launch-app': RawTag<{
    appid: string
    extinfo?: string
    onReady?: RawTagEvent<unknown>
    onLaunch?: RawTagEvent<LaunchAppDetail>
    onError?: RawTagEvent<RawFailure & LaunchAppDetail>
  }>
  'wx-open-subscribe': RawTag<{
    /** Ids, separated by commas. */
    template: string
    onReady?: RawTagEvent<unknown>
    /** The sheet has ended; `subscribeDetails` is JSON within JSON. */
    onSuccess?: RawTagEvent<{ errMsg: string; subscribeDetails: string }>
    onError?: RawTagEvent<RawFailure & { errCode?: string }>
  }>
  'wx-open-audio': RawTag<{
    src: string
    title?: string
    singer?: string
    episode?: string
    cover?: string
    onReady?: RawTagEvent<unknown>
    onCanplay?: RawTagEvent<{ duration?: number }>
    onTimeupdate?: RawTagEvent<{ currentTime?: number }>
    onPlay?: RawTagEvent<unknown>
    onPause?: RawTagEvent<unknown>
    onEnded?: RawTagEvent<unknown>
    onError?: RawTagEvent<RawFailure>
  }>
}

declare module 'vue' {
  interface GlobalComponents extends RawOpenTags {}
}
