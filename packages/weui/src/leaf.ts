import type { FunctionalComponent, HTMLAttributes, SlotsType, VNode, VNodeProps, AllowedComponentProps } from 'vue'

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
 *
 * @param names - its props. Names alone: Vue works the types of a function's props out anew for each place where it is drawn,
 * which takes as long as all the rest of a button.
 * @param flags - those that are on where a template only names them
 */
export function leaf<Props extends object, Slots extends Record<string, unknown> = DefaultSlot>(
  names: readonly (keyof Props)[],
  flags: readonly (keyof Props)[],
  render: FunctionalComponent<Props, Clicks, Slots & SlotsType>,
): Leaf<Props, Slots> {
  const draw: typeof render = (props, context) => {
    let given = props
    // What a template only names is an empty text where no type is declared.
    for (const flag of flags) if (given[flag] === '') given = { ...given, [flag]: true }
    return render(given, context)
  }
  return Object.assign(draw, { props: names.concat(flags) }) as unknown as Leaf<Props, Slots>
}
