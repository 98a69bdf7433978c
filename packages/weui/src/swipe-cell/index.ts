export type { SwipeAction } from './action.ts'
export { default as WeSwipeCell } from './WeSwipeCell.vue'
