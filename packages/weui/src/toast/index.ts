export { default as WeToast } from './WeToast.vue'
