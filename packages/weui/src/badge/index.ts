export { type BadgeProps, WeBadge } from './WeBadge.ts'
