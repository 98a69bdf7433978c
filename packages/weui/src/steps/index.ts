export { default as WeSteps } from './WeSteps.vue'
