import type { Area, AreaDepth } from '../area-picker/area-columns.ts'
import type { AreaSource } from '../area-picker/useAreaData.ts'
import WeAreaPicker from '../area-picker/WeAreaPicker.vue'
import type { DateType } from '../date-picker/date-columns.ts'
import WeDatePicker from '../date-picker/WeDatePicker.vue'
import type { DateUnit } from '../locale/labels.ts'
import type { PickerColumns, PickerOption } from '../picker-view/columns.ts'
import WePicker from '../picker/WePicker.vue'
import { present } from './present.ts'

interface CommonOptions {
  title: string
  /** A second, smaller line under the title. */
  desc?: string
  confirmText?: string
  /** The back button closes it. @default false */
  closeOnBack?: boolean
}

export interface ShowPickerOptions<Value extends string | number> extends CommonOptions {
  /** What stands at first, a value for each wheel. */
  values?: readonly Value[]
  /** What each wheel is for. A screen reader says it. */
  labels?: readonly string[]
}

export interface ShowDatePickerOptions extends CommonOptions {
  /** What stands at first. @default today, now */
  value?: string
  /** @default 'date' */
  type?: DateType
  /** The first and the last that can be chosen, written like the value. */
  min?: string
  max?: string
  /** Takes rows away: every quarter of an hour, working days. */
  filter?: (unit: DateUnit, number: number, chosen: readonly number[]) => boolean
}

export interface ShowAreaPickerOptions extends CommonOptions {
  /** Names by code, as `@vant/area-data` has them, or a function that brings them. */
  data: AreaSource
  /** The code that stands at first. */
  value?: string
  /** Provinces, cities or counties. @default 3 */
  depth?: AreaDepth
}

/**
 * Lets the person choose from wheels.
 *
 * @returns the chosen row of each wheel, or null when it was closed without a choice; never rejects
 * @example
 * import { showPicker } from '@wove/weui'
 *
 * const chosen = await showPicker([{ value: 1, label: '飞机票' }, { value: 2, label: '火车票' }], { title: '出行' })
 * console.log(chosen?.[0]?.label)
 */
export function showPicker<Value extends string | number>(
  columns: PickerColumns<Value>,
  { values, ...options }: ShowPickerOptions<Value>,
): Promise<PickerOption<Value>[] | null> {
  return answer(WePicker, { ...options, columns, modelValue: values ?? [] })
}

/**
 * Lets the person choose a day, a time, or both.
 *
 * @returns `2026-11-22` and its like, or null when it was closed without a choice; never rejects
 * @example
 * import { showDatePicker } from '@wove/weui'
 *
 * console.log(await showDatePicker({ title: '入住日期', min: '2026-11-22', max: '2027-02-28' }))
 */
export function showDatePicker({ value, ...options }: ShowDatePickerOptions): Promise<string | null> {
  return answer(WeDatePicker, { ...options, modelValue: value ?? '' })
}

/**
 * Lets the person choose a province, a city, a county.
 *
 * @returns its code and names, or null when it was closed without a choice; never rejects
 * @example
 * import { showAreaPicker, type AreaData } from '@wove/weui'
 *
 * declare const areaList: AreaData
 * const area = await showAreaPicker({ title: '所在地区', data: areaList })
 * console.log(area?.names.join(' '))
 */
export function showAreaPicker({ value, ...options }: ShowAreaPickerOptions): Promise<Area | null> {
  return answer(WeAreaPicker, { ...options, modelValue: value ?? '' })
}

function answer<Answer>(component: Parameters<typeof present>[0], props: object): Promise<Answer | null> {
  return new Promise((resolve) => {
    const { closed } = present(component, { ...props, onConfirm: (chosen: Answer) => resolve(chosen) })
    void closed.then(() => resolve(null))
  })
}
