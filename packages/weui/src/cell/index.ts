export { type CellProps, WeCell } from './WeCell.ts'
