export { WeGrid } from './WeGrid.ts'
export { type GridItemProps, WeGridItem } from './WeGridItem.ts'
