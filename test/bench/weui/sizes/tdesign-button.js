import { Button } from 'tdesign-mobile-vue'

console.log(Button)
