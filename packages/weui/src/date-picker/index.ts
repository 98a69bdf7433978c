export type { DateType } from './date-columns.ts'
export { default as WeDatePicker } from './WeDatePicker.vue'
