export { default as WePicker } from './WePicker.vue'
