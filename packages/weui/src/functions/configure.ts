import type { App } from 'vue'
import type { Labels } from '../locale/labels.ts'
import { defaultConfig } from '../theme/config.ts'
import { type DefaultProps, setDefaultProps } from './default-props.ts'
import { belongTo } from './present.ts'

export interface ConfigureOptions<Components extends readonly unknown[] = readonly unknown[]> {
  /** Whose plugins the functions' popups have: router, store, language. `app.use(weui)` says it by itself. */
  app?: App | undefined
  /** Pairs of a component and what holds for its props wherever a template says nothing. */
  defaults?:
    | { readonly [Each in keyof Components]: readonly [Components[Each], DefaultProps<Components[Each]>] }
    | undefined
  /** The words that components say by themselves, all of them or some. @default zh-CN */
  locale?: Partial<Labels> | undefined
}

/**
 * Says once, before the app is mounted, what holds in all of it. A template's own props outrank `defaults`, and a
 * `WeConfigProvider` with a `locale` outranks this one. Both hold for everything that this page, or this server, draws:
 * where each request has a language of its own, that is for a `WeConfigProvider`.
 *
 * @param options what it leaves out stays as it is
 * @throws TypeError for a default of something that the component does not declare as a prop
 * @example
 * import { configure, en, WeButton, WeToast } from '@wove/weui'
 * import { createApp } from 'vue'
 *
 * const app = createApp({})
 * configure({
 *   app,
 *   locale: en,
 *   defaults: [
 *     [WeButton, { size: 'medium' }],
 *     [WeToast, { duration: 3000 }],
 *   ],
 * })
 */
export function configure<const Components extends readonly unknown[]>({
  app,
  defaults,
  locale,
}: ConfigureOptions<Components>): void {
  if (app) belongTo(app)
  if (locale) defaultConfig.labels = locale
  for (const [component, props] of defaults ?? []) setDefaultProps(component, props)
}
