export { default as WePanel } from './WePanel.vue'
