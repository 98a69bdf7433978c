export { default as WeFooter } from './WeFooter.vue'
