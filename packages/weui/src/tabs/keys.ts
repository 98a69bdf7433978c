/** What the keys of a list of tabs need to know of one. */
interface Reachable {
  readonly value: string
  readonly disabled?: boolean
}

/**
 * The keys of a list of tabs: the arrows go round over those that can be chosen, Home and End to the first and the
 * last, and what they reach is chosen and has the focus.
 */
export function moveAmongTabs(
  event: KeyboardEvent,
  items: readonly Reachable[],
  current: string | undefined,
  choose: (value: string) => void,
): void {
  const open = items.filter(({ disabled }) => !disabled)
  const at = open.findIndex(({ value }) => value === current)
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: open.length - 1 }[event.key]
  const item = to === undefined ? undefined : open[(to + open.length) % open.length]
  if (!item) return
  event.preventDefault()
  choose(item.value)
  const list = event.currentTarget as HTMLElement
  list.querySelectorAll<HTMLElement>('[role=tab]')[items.indexOf(item)]?.focus()
}
