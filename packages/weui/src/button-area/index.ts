export { type ButtonAreaProps, WeButtonArea } from './WeButtonArea.ts'
