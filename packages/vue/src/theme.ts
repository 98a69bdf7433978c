import { currentBridge, detectEnvironment, type Environment, whenBridge } from '@wove/core'
import { pageJssdk } from '@wove/jssdk'
import { configKey, defaultConfig, type ThemeName, type WeClient, type WeConfig } from '@wove/weui/theme'
import { computed, inject, type MaybeRefOrGetter, shallowRef, toValue } from 'vue'
import type { WoveTheme } from './options.ts'

export interface WeuiThemeOptions {
  /** A ref or a getter is followed. WeChat's browser tells dark from light as every other does. @default 'auto' */
  theme?: MaybeRefOrGetter<ThemeName>
}

/**
 * Hands what WeChat knows to the components of `@wove/weui`, every `WeConfigProvider` included: the size of text that the
 * person has chosen in the menu, and the care mode. What a provider is told itself goes before.
 *
 * @see reference weui-components §2c
 * @example
 * import { createWove } from '@wove/vue'
 * import { weuiTheme } from '@wove/vue/theme'
 *
 * export const wove = createWove({ signature: '/api/wechat/signature', theme: weuiTheme() })
 */
export function weuiTheme({ theme = 'auto' }: WeuiThemeOptions = {}): WoveTheme {
  return {
    install(app, environment) {
      const told = shallowRef<Partial<WeConfig>>({})
      // Whoever has put a configuration there before is not forgotten.
      const before = app.runWithContext(() => inject(configKey, undefined))
      app.provide(
        configKey,
        computed(() => ({ ...(before?.value ?? defaultConfig), theme: toValue(theme), ...told.value })),
      )
      if (typeof document === 'undefined') return
      const hear = (news: Partial<WeConfig>) => void (told.value = { ...told.value, ...news })
      const { fontScale, careMode } = wechatClient(environment)
      const stops = [fontScale?.((percent) => hear({ fontScale: percent })), careMode?.((care) => hear({ care }))]
      app.onUnmount(() => stops.forEach((stop) => stop?.()))
    },
  }
}

/**
 * What WeChat knows, as `WeConfigProvider` takes it by its `client`: for pages that do without the plugin. Says nothing
 * outside of WeChat.
 *
 * @param environment where the page runs; found out when missing
 * @see reference weui-components §2c
 * @example
 * import { wechatClient } from '@wove/vue/theme'
 * import { WeConfigProvider } from '@wove/weui/theme'
 * import { h } from 'vue'
 *
 * export const page = () => h(WeConfigProvider, { client: wechatClient() }, { default: () => 'Hello' })
 */
export function wechatClient({ container }: Environment = detectEnvironment()): WeClient {
  if (container === 'browser') return {}
  return {
    fontScale(changed) {
      const first = initialScale()
      if (first) changed(first)
      return pageJssdk().on('menu:setfont', ({ fontScale, fontSize }) => {
        const percent = Number(fontScale)
        if (percent > 0) changed(percent)
        // A client that names a step of its menu only enlarges the text itself, once it is told to.
        else currentBridge()?.invoke('setFontSizeCallback', { fontSize }, () => {})
      })
    },
    careMode(changed) {
      const given = new AbortController()
      whenBridge(given.signal).then(
        (bridge) =>
          bridge.invoke('getUserConfig', {}, (answer) => {
            const { isCareMode } = Object(answer) as { isCareMode?: unknown }
            if (!given.signal.aborted) changed(/^(true|1)$/.test(String(isCareMode)))
          }),
        // Given up before the bridge came.
        () => {},
      )
      return () => given.abort()
    },
  }
}

/** The percent that the client knows when the page begins. */
function initialScale(): number {
  try {
    const { __wxWebEnv: env } = window as { __wxWebEnv?: { getEnv?: () => string } }
    const { fontScale } = Object(JSON.parse(env?.getEnv?.() ?? '{}')) as { fontScale?: unknown }
    return Number(fontScale) || 0
  } catch {
    // Nobody promises its form.
    return 0
  }
}
