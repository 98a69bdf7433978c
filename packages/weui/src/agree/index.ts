export { default as WeAgree } from './WeAgree.vue'
