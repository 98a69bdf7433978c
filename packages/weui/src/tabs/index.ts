export type { TabItem } from './item.ts'
export { default as WeTabs } from './WeTabs.vue'
