import { Popup } from 'tdesign-mobile-vue'

console.log(Popup)
