import type { Api } from '@vitejs/plugin-vue'
import type { Plugin } from 'vite'

/**
 * Tells Vue's compiler that `wx-open-…` are elements, and nothing else: `<van-button>` stays a component. For people
 * who write the raw tags; the components of `@wove/vue/open-tags` do not need it.
 *
 * Throws in the config step where @vitejs/plugin-vue is missing.
 *
 * @example
 * import vue from '@vitejs/plugin-vue'
 * import { woveOpenTags } from '@wove/vue/vite'
 *
 * export default { plugins: [vue(), woveOpenTags()] }
 */
export function woveOpenTags(): Plugin {
  return {
    name: 'wove:open-tags',
    configResolved({ plugins }) {
      const vue = plugins.find(({ name }) => name === 'vite:vue')?.api as Api | undefined
      if (!vue) throw new Error('woveOpenTags() belongs beside vue() of @vitejs/plugin-vue in the plugins')
      const { template } = vue.options
      const before = template?.compilerOptions?.isCustomElement
      const isCustomElement = (tag: string) => tag.startsWith('wx-open-') || (before?.(tag) ?? false)
      vue.options = {
        ...vue.options,
        template: { ...template, compilerOptions: { ...template?.compilerOptions, isCustomElement } },
      }
    },
  }
}

/** What unplugin-vue-components takes as a resolver. */
export interface OpenTagsResolver {
  type: 'component'
  resolve: (name: string) => { name: string; from: string } | undefined
}

/**
 * For unplugin-vue-components: `<WxSubscribe>` and its siblings are imported where a template uses them.
 *
 * @example
 * import { openTagsResolver } from '@wove/vue/vite'
 *
 * export const resolvers = [openTagsResolver()]
 */
export function openTagsResolver(): OpenTagsResolver {
  return {
    type: 'component',
    resolve: (name) =>
      /^Wx(LaunchWeapp|LaunchApp|Subscribe|Audio)$/.test(name) ? { name, from: '@wove/vue/open-tags' } : undefined,
  }
}

/**
 * For unplugin-vue-components: `<WxInvoiceField>` and the other fields of the wallet are imported where a template uses
 * them.
 *
 * @example
 * import { walletFieldsResolver } from '@wove/vue/vite'
 *
 * export const resolvers = [walletFieldsResolver()]
 */
export function walletFieldsResolver(): OpenTagsResolver {
  return {
    type: 'component',
    resolve: (name) =>
      /^Wx((InvoiceTitle|Invoice|Address|Card)Field|PayButton)$/.test(name)
        ? { name, from: '@wove/vue/wallet/fields' }
        : undefined,
  }
}
