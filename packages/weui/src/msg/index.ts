export { default as WeMsg } from './WeMsg.vue'
