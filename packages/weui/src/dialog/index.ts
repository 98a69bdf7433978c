export type { DialogButton } from './button.ts'
export { default as WeDialog } from './WeDialog.vue'
