export { type CellButtonProps, WeCellButton } from './WeCellButton.ts'
