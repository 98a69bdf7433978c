export { type MediaBoxProps, WeMediaBox } from './WeMediaBox.ts'
