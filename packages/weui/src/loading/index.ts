export { type LoadingProps, WeLoading } from './WeLoading.ts'
