export { default as WeConfigProvider } from './WeConfigProvider.vue'
