export { default as WeLoadMore } from './WeLoadMore.vue'
