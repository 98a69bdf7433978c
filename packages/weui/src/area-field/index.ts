export { default as WeAreaField } from './WeAreaField.vue'
