export { default as WeMask } from './WeMask.vue'
