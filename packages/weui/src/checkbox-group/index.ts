export { default as WeCheckboxGroup } from './WeCheckboxGroup.vue'
