export { type IconButtonProps, WeIconButton } from './WeIconButton.ts'
