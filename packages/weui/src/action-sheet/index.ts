export type { ActionSheetItem } from './item.ts'
export { default as WeActionSheet } from './WeActionSheet.vue'
