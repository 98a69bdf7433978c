/** Stops listening. */
export type Stop = () => void

/**
 * What WeChat knows and a page cannot see by itself. Give one to `WeConfigProvider`; nothing here needs another
 * package, so that the same components work in a plain browser.
 *
 * @example
 * import type { WeClient } from '@wove/weui/theme'
 *
 * declare const WeixinJSBridge: {
 *   on(event: string, callback: (answer: { fontScale?: number }) => void): void
 *   invoke(api: string, args: object, callback: (answer: { isCareMode?: boolean }) => void): void
 * }
 *
 * export const client: WeClient = {
 *   fontScale: (changed) => WeixinJSBridge.on('menu:setfont', (answer) => changed(answer.fontScale ?? 100)),
 *   careMode: (changed) => WeixinJSBridge.invoke('getUserConfig', {}, (answer) => changed(!!answer.isCareMode)),
 * }
 */
export interface WeClient {
  /** Calls back with the percent that the person chose in WeChat's font menu, now and when it changes. */
  fontScale?: (changed: (percent: number) => void) => Stop | void
  /** Calls back with whether the person has switched WeChat's care mode on. */
  careMode?: (changed: (on: boolean) => void) => Stop | void
}
