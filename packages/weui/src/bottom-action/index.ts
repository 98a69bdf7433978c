export { default as WeBottomAction } from './WeBottomAction.vue'
