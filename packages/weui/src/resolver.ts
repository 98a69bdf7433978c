import { styles } from './styles.ts'

/** What unplugin-vue-components is told about a component. */
export interface ResolvedComponent {
  readonly name: string
  readonly from: string
  readonly sideEffects: readonly string[]
}

/**
 * For unplugin-vue-components: brings each component that a template names, and no more of WeUI's stylesheet than it
 * needs.
 *
 * @example
 * import { WeuiResolver } from '@wove/weui/resolver'
 *
 * const options = { resolvers: [WeuiResolver()] }
 * console.log(options)
 */
export function WeuiResolver(options: { /** @default true */ importStyle?: boolean } = {}): {
  type: 'component'
  resolve: (name: string) => ResolvedComponent | undefined
} {
  return {
    type: 'component',
    resolve(name) {
      const needed = Object.hasOwn(styles, name) ? styles[name] : undefined
      if (!needed) return undefined
      const sideEffects = ['base', ...needed].map((each) => `@wove/weui/style/${each}.css`)
      return { name, from: '@wove/weui', sideEffects: options.importStyle === false ? [] : sideEffects }
    },
  }
}
