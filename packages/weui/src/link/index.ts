export { type LinkProps, WeLink } from './WeLink.ts'
