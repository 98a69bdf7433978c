export { default as WeCells } from './WeCells.vue'
