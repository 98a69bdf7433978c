import { Button } from 'vant'

console.log(Button)
