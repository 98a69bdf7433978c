export { default as WeTopTips } from './WeTopTips.vue'
