export { type IconName, type IconProps, WeIcon } from './WeIcon.ts'
