import { Popup } from 'vant'

console.log(Popup)
