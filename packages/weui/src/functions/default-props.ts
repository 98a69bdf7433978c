import type { AllowedComponentProps, VNodeProps } from 'vue'
import type { OwnProps } from '../leaf.ts'
import type { DialogProps } from '../popup/props.ts'

/** What comes with every component or falls through it to an element: no prop of its own that could have a default. */
type NotOwn = keyof VNodeProps | keyof AllowedComponentProps | keyof DialogProps | `on${Capitalize<string>}`

/** The props of a component that can have a default of the app's. */
export type DefaultProps<Component> =
  // First of all: the type of a component with an instance has every name, and that of a leaf's props would be `any`.
  Component extends abstract new (...args: never[]) => { $props: infer Props }
    ? Partial<Omit<Props, NotOwn>>
    : [OwnProps<Component>] extends [never]
      ? // One that is generic is a function to the type checker.
        Component extends (props: infer Props, ...rest: never[]) => unknown
        ? Partial<Omit<Props, NotOwn>>
        : never
      : Partial<OwnProps<Component>>

/** How a compiled component declares its props. */
type Declared = Record<string, unknown>

/**
 * Vue reads a component's declaration when it is first drawn in an app; there is no other way in that costs the
 * components nothing.
 */
export function setDefaultProps(component: unknown, defaults: object): void {
  const declaration = component as { props: Declared | string[]; __name?: string }
  const { props: declared, __name: name } = declaration
  // A leaf declares names alone.
  const props = Array.isArray(declared) ? Object.fromEntries(declared.map((each) => [each, null])) : declared
  declaration.props = props
  for (const [key, value] of Object.entries(defaults)) {
    if (!(key in props))
      throw new TypeError(`${name ?? 'The component'} has no prop "${key}" that could have a default`)
    const option: Declared = isOption(props[key]) ? props[key] : { type: props[key] }
    // Vue calls a default that is a function, unless the prop is declared as one.
    const fallback = typeof value === 'function' && option.type !== Function ? () => value : value
    props[key] = { ...option, required: false, default: fallback }
  }
}

function isOption(declared: unknown): declared is Declared {
  return typeof declared === 'object' && declared !== null && !Array.isArray(declared)
}
