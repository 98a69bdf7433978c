export { default as WeSlider } from './WeSlider.vue'
