import { computed, type ComputedRef, inject, type InjectionKey, shallowReactive, shallowRef } from 'vue'
import type { Labels } from '../locale/labels.ts'

/** Which colours are shown; `auto` follows the system. */
export type ThemeName = 'auto' | 'light' | 'dark'

/** What every component takes from the provider above it. */
export interface WeConfig {
  readonly theme: ThemeName
  /** Darker colours for elderly people: WeUI's care mode. */
  readonly care: boolean
  /** `aa` makes every text reach WCAG AA. */
  readonly contrast: 'weui' | 'aa'
  readonly reducedMotion: boolean
  /** Percent; 100 is the designed size. */
  readonly fontScale: number
  /** Words other than the components' own, which are zh-CN. */
  readonly labels: Partial<Labels>
  /** Where popups are put, so that they have the theme of what opened them; an element or a selector. */
  readonly host: HTMLElement | string
  /** The z-index of the lowest popup; each one above it takes 10 more. */
  readonly zIndexBase: number
}

/** What holds where no provider says anything else; `configure` changes its words. */
export const defaultConfig: Omit<WeConfig, 'labels'> & { labels: WeConfig['labels'] } = /* @__PURE__ */ shallowReactive(
  {
    theme: 'auto',
    care: false,
    contrast: 'weui',
    reducedMotion: false,
    fontScale: 100,
    labels: {},
    host: 'body',
    zIndexBase: 1000,
  },
)

/** Where the configuration is provided: by `WeConfigProvider`, or for a whole app by whoever knows more than it. */
export const configKey: InjectionKey<ComputedRef<WeConfig>> = Symbol.for('wove.weui')

/** The page's outermost provider, for what is shown from outside of any component. Set in the browser only. */
export const pageConfig = shallowRef<ComputedRef<WeConfig>>()

/** What holds outside of any provider: what the page's provider says, or the defaults. */
export const fallback = computed<WeConfig>(() => pageConfig.value?.value ?? defaultConfig)

/** What the nearest provider says; outside of one what the page's provider says, or the defaults. */
export function useConfig(): ComputedRef<WeConfig> {
  return inject(configKey, fallback)
}
