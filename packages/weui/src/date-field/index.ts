export { default as WeDateField } from './WeDateField.vue'
