export { default as WeField } from './WeField.vue'
