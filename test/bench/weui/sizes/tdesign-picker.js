import { Picker, Popup } from 'tdesign-mobile-vue'

console.log(Picker, Popup)
