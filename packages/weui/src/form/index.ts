export type { Rule } from './rules.ts'
export type { StandardSchema } from './standard-schema.ts'
export { type Field, type FieldProps, useField, type ValidateOn } from './use-field.ts'
export { default as WeForm } from './WeForm.vue'
