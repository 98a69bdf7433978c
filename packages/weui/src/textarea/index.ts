export { default as WeTextarea } from './WeTextarea.vue'
