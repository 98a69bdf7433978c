export { type ButtonProps, WeButton } from './WeButton.ts'
