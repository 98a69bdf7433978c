export { default as WeInput } from './WeInput.vue'
