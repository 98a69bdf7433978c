export { default as WeSelect } from './WeSelect.vue'
