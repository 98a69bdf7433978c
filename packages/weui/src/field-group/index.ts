export { default as WeFieldGroup } from './WeFieldGroup.vue'
