import { computed, defineComponent, h, nextTick, type SetupContext } from 'vue'
import { useWords } from '../locale/useWords.ts'
import * as zh from '../locale/zh-CN.ts'
import { type PickerColumns, type PickerOption, resolveColumns } from './columns.ts'
import { PickerWheel } from './PickerWheel.ts'

interface WheelsProps<Value extends string | number> {
  columns: PickerColumns<Value>
  /** A value for each wheel. Where there is none yet, the first row stands. */
  values: readonly Value[]
  /** What each wheel is for. */
  labels?: readonly string[] | undefined
  /** What is seen of a row, instead of its label. */
  draw?: ((props: { option: PickerOption<Value> }) => unknown) | undefined
  /** The person chose a row; the values of all wheels, and which wheel it was. */
  onChange: (values: Value[], column: number) => void
}

interface Stoppable {
  stop(): void
}

/** The wheels side by side, the rows of one following from what is chosen before it. */
export const PickerWheels = /* @__PURE__ */ defineComponent(
  <Value extends string | number>(props: WheelsProps<Value>, { expose }: SetupContext) => {
    const words = useWords({ column: zh.column })
    const wheels: (Stoppable | null)[] = []
    const state = computed(() => resolveColumns(props.columns, props.values))

    function pick(column: number, row: number) {
      const { lists, chosen } = state.value
      const wanted = chosen.map(({ value }) => value)
      wanted[column] = lists[column]![row]!.value
      const values = resolveColumns(props.columns, wanted).chosen.map(({ value }) => value)
      props.onChange(values, column)
    }

    expose({
      async stop() {
        for (const wheel of wheels) {
          wheel?.stop()
          // The rows of the next may follow from it.
          await nextTick()
        }
        return state.value.chosen
      },
    })

    return () =>
      h(
        'div',
        { class: 'weui-picker__bd' },
        state.value.lists.map((options, i) =>
          h(PickerWheel, {
            key: i,
            ref: (wheel) => (wheels[i] = wheel as Stoppable | null),
            options,
            row: options.indexOf(state.value.chosen[i]!),
            label: props.labels?.[i] ?? words.value.column(i + 1),
            draw: (row: number) => props.draw?.({ option: options[row]! }),
            pick: (row: number) => pick(i, row),
          }),
        ),
      )
  },
  { props: ['columns', 'values', 'labels', 'draw', 'onChange'] },
)
