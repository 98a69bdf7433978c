import { defineComponent, h, nextTick, onBeforeUnmount, onMounted, shallowRef, type VNode, watch } from 'vue'
import { useResized } from '../resized.ts'
import type { PickerOption } from './columns.ts'

interface WheelProps {
  options: readonly PickerOption[]
  /** The row that is chosen. */
  row: number
  label: string
  /** What is seen of a row, where it is not its label. */
  draw: (row: number) => unknown
  /** The person chose a row. */
  pick: (row: number) => void
}

/**
 * One wheel. What is seen is scrolled by the browser itself; what the keyboard and the screen reader meet is a native
 * select over it, which knows arrows, Page keys, Home, End and typed letters.
 */
export const PickerWheel = /* @__PURE__ */ defineComponent(
  (props: WheelProps, { expose }) => {
    const content = shallowRef<HTMLElement | null>(null)
    const select = shallowRef<HTMLSelectElement | null>(null)
    let held = false
    /** The row that the program scrolls to. Until it is reached no stop on the way is anybody's choice. */
    let goal: number | undefined
    let timer: ReturnType<typeof setTimeout> | undefined

    const height = () => (content.value?.firstElementChild as HTMLElement | null)?.offsetHeight || 56
    /** WebKit lets a scroll go beyond the ends for a moment. */
    const rowSeen = () =>
      Math.min(props.options.length - 1, Math.max(0, Math.round((content.value?.scrollTop ?? 0) / height())))

    function place(behavior: ScrollBehavior = 'auto') {
      const top = props.row * height()
      if (!content.value || content.value.scrollTop === top) return
      goal = props.row
      content.value.scrollTo?.({ top, behavior })
    }

    /** Whoever sees it and whoever does not meet the same row. */
    function show(behavior?: ScrollBehavior) {
      if (select.value) select.value.selectedIndex = props.row
      if (behavior || rowSeen() !== props.row) place(behavior)
    }

    function freeRow(from: number, step: number) {
      while (props.options[from]?.disabled) from += step
      return from
    }

    /** The wheel has come to rest. */
    function settle() {
      clearTimeout(timer)
      const seen = rowSeen()
      if (goal !== undefined) {
        // An older scroll may have ended last.
        if (seen === goal) goal = undefined
        else place()
        return
      }
      // A row that cannot be chosen hands on, in the direction of the turn, or back from the end.
      const step = seen < props.row ? -1 : 1
      const ahead = freeRow(seen, step)
      pick(props.options[ahead] ? ahead : freeRow(seen, -step))
    }

    function pick(row: number) {
      const option = props.options[row]
      if (option && !option.disabled && row !== props.row) props.pick(row)
      // Whoever holds the value may not have taken it.
      void nextTick(() => show('smooth'))
    }

    /** A finger or a mouse wheel: from here on the person leads. */
    function take(event: Event) {
      held = event.type !== 'wheel'
      goal = undefined
    }

    function release() {
      held = false
      soon()
    }

    /** Before `scrollend` came (Safari 26.2, Chrome 114) a pause is the only sign of an end. */
    function soon() {
      if ('onscrollend' in window) return
      clearTimeout(timer)
      timer = setTimeout(() => held || settle(), 150)
    }

    onMounted(show)
    // A wheel in a part that was hidden forgets where it was.
    useResized(content, () => place())
    watch(
      () => [props.row, props.options],
      () => show(),
      { flush: 'post' },
    )
    onBeforeUnmount(() => clearTimeout(timer))

    // Takes the row under the indicator although the wheel still turns.
    expose({ stop: settle })

    return () =>
      h('div', { class: 'weui-picker__group' }, [
        h(
          'select',
          {
            ref: select,
            class: 'we-picker__select',
            'aria-label': props.label,
            // The mark by which the stylesheet knows the keyboard: Chromium has the focus of a select shown to a finger, too.
            onKeyup: () => (select.value!.tabIndex = 0),
            onChange: () => pick(select.value!.selectedIndex),
          },
          props.options.map(({ value, label, disabled }) => h('option', { key: value, disabled }, label)),
        ),
        h('div', { class: 'weui-picker__mask' }),
        h('div', { class: 'weui-picker__indicator' }),
        h(
          'div',
          {
            ref: content,
            class: 'weui-picker__content',
            'aria-hidden': 'true',
            tabindex: -1,
            onTouchstartPassive: take,
            onTouchmovePassive: take,
            onWheelPassive: take,
            onTouchendPassive: release,
            onTouchcancelPassive: release,
            onScrollPassive: soon,
            onScrollend: settle,
          },
          props.options.map((option, row) =>
            h(
              'div',
              {
                key: option.value,
                class: ['weui-picker__item', option.disabled && 'weui-picker__item_disabled'],
                onClick: () => pick(row),
              },
              (props.draw(row) as VNode[] | undefined) ?? option.label,
            ),
          ),
        ),
      ])
  },
  { props: ['options', 'row', 'label', 'draw', 'pick'] },
)
