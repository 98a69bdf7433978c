export { default as WePickerField } from './WePickerField.vue'
