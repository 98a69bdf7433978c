import { computed, ref, watch } from 'vue'

/** A list that belongs to a text field, as the ARIA Authoring Practices have it: the focus stays in the field. */
export function useSuggestions<Suggestion>(options: {
  all: () => readonly Suggestion[]
  /** Whether the person is at the field. */
  shown: () => boolean
  select: (suggestion: Suggestion) => void
}) {
  const wanted = ref(true)
  const active = ref(-1)
  const isOpen = computed(() => wanted.value && options.shown() && options.all().length > 0)
  // Whoever comes back to the field sees the list again; what was marked in another list is not meant.
  watch(options.shown, (shown) => shown && open())
  watch(options.all, () => (active.value = -1))

  function open() {
    wanted.value = true
  }

  function close() {
    wanted.value = false
    active.value = -1
  }

  function choose(suggestion: Suggestion) {
    close()
    options.select(suggestion)
  }

  function onKey(event: KeyboardEvent) {
    const all = options.all()
    const chosen = all[active.value]
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (all.length === 0) return
      // From the field itself, which is between the last and the first.
      const step = event.key === 'ArrowDown' ? 1 : -1
      active.value = isOpen.value ? ((active.value + 1 + step + all.length + 1) % (all.length + 1)) - 1 : -1
      if (!isOpen.value) active.value = step > 0 ? 0 : all.length - 1
      open()
    } else if (event.key === 'Escape' && isOpen.value) {
      close()
    } else if (event.key === 'Enter' && isOpen.value && chosen) {
      choose(chosen)
    } else {
      return
    }
    event.preventDefault()
  }

  return {
    isOpen,
    active,
    open,
    close,
    choose,
    onKey,
    /** What makes a combobox of the field; nothing where there never are suggestions. */
    attributes: (listId: string) =>
      options.all().length === 0
        ? {}
        : {
            role: 'combobox',
            'aria-autocomplete': 'list' as const,
            'aria-expanded': isOpen.value,
            'aria-controls': isOpen.value ? listId : undefined,
            'aria-activedescendant': isOpen.value && active.value >= 0 ? `${listId}-${active.value}` : undefined,
          },
  }
}
