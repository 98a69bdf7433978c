export { default as WeVcodeField } from './WeVcodeField.vue'
