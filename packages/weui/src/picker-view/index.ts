export type { PickerColumns, PickerOption } from './columns.ts'
export { default as WePickerView } from './WePickerView.vue'
