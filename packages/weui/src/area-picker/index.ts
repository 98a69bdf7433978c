export type { Area, AreaData, AreaDepth } from './area-columns.ts'
export type { AreaSource } from './useAreaData.ts'
export { default as WeAreaPicker } from './WeAreaPicker.vue'
