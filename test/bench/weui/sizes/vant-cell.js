import { Cell } from 'vant'

console.log(Cell)
