import { Cell } from 'tdesign-mobile-vue'

console.log(Cell)
