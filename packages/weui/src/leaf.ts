import type {
  ComponentObjectPropsOptions,
  FunctionalComponent,
  HTMLAttributes,
  SlotsType,
  VNode,
  VNodeProps,
  AllowedComponentProps,
} from 'vue'

type Clicks = {
  /** It was pressed. */
  click: [event: MouseEvent]
}

/** A slot whose nodes a leaf hands on. */
export type LeafSlot = () => VNode[]

/** The slot that most leaves have. */
export type DefaultSlot = {
  /** What stands in it. */
  default?: LeafSlot
}

/** The props that a leaf declares, apart from what it takes for its element. For the type checker only. */
export type OwnProps<Component> = 'ownProps' extends keyof Component ? NonNullable<Component['ownProps']> : never

/** A leaf takes its own props, and any attribute and listener for its element. */
export type Leaf<Props, Slots extends Record<string, unknown>> = FunctionalComponent<
  Props &
    Omit<HTMLAttributes & VNodeProps & AllowedComponentProps, keyof Props> & {
      /** Where a router's link leads, with the `tag` that is one. */
      to?: unknown
    },
  Clicks,
  Slots & SlotsType
> & {
  /** Nothing is there at run time; it keeps the type. */
  readonly ownProps?: Props
}

/**
 * A component without state of its own: a function from props to nodes. Pages have hundreds of these, and each costs
 * the page a third less than a component with an instance of state.
 */
export function leaf<Props extends object, Slots extends Record<string, unknown> = DefaultSlot>(
  props: ComponentObjectPropsOptions<Props>,
  render: FunctionalComponent<Props, Clicks, Slots & SlotsType>,
): Leaf<Props, Slots> {
  return Object.assign(render, { props }) as unknown as Leaf<Props, Slots>
}
