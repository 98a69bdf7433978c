export { default as WeRadioGroup } from './WeRadioGroup.vue'
