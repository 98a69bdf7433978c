export { WeFlex } from './WeFlex.ts'
export { type FlexItemProps, WeFlexItem } from './WeFlexItem.ts'
