export { default as WeSwitch } from './WeSwitch.vue'
