export { default as WeHalfScreenDialog } from './WeHalfScreenDialog.vue'
