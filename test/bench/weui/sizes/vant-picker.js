import { Picker, Popup } from 'vant'

console.log(Picker, Popup)
