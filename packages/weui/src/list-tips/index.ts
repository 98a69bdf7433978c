export { type ListTipsProps, WeListTips } from './WeListTips.ts'
