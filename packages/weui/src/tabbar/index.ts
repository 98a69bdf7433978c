export type { TabbarItem } from './item.ts'
export { default as WeTabbar } from './WeTabbar.vue'
