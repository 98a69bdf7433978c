export { default as WeFormPage } from './WeFormPage.vue'
