export { default as WeInformationBar } from './WeInformationBar.vue'
