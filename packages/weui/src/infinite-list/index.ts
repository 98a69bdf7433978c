export { default as WeInfiniteList } from './WeInfiniteList.vue'
