export { default as WeProgress } from './WeProgress.vue'
