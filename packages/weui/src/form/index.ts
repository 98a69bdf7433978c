export type { Rule } from './rules.ts'
export type { StandardSchema } from './standard-schema.ts'
export type { Field, FieldProps, ValidateOn } from './use-field.ts'
export { default as WeForm } from './WeForm.vue'
