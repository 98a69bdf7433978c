import { computed, type ComputedRef, inject, type InjectionKey, nextTick, onBeforeUnmount, ref, useId } from 'vue'
import { useWords } from '../locale/useWords.ts'
import * as zh from '../locale/zh-CN.ts'
import { firstError, type Rule } from './rules.ts'

/** When a field is checked besides at submitting: once it was found wrong, it is checked at every change. */
export type ValidateOn = 'submit' | 'blur' | 'change'

/** What every field takes as props. */
export interface FieldProps {
  /** By which the form hands the value over; its rules and schema know the field by it. */
  name?: string | undefined
  /** What is to be entered. */
  label?: string | undefined
  /** Has to be filled in; the same as the rule, and tells a screen reader. */
  required?: boolean | undefined
  /** What the value has to be. */
  rules?: readonly Rule[] | undefined
  /** An error found elsewhere, by the server for example. */
  error?: string | undefined
  /** Nothing can be entered, and the form does not hand it over. */
  disabled?: boolean | undefined
  /** It is shown and handed over, and cannot be changed. */
  readonly?: boolean | undefined
}

/** What a form knows of a field. */
export interface FormField {
  readonly name: string | undefined
  value(): unknown
  validate(values: Readonly<Record<string, unknown>>): Promise<string | undefined>
  setError(message: string | undefined): void
  error(): string | undefined
  focus(): void
  reset(): void
}

export interface FormContext {
  readonly disabled: boolean
  readonly readonly: boolean
  readonly validateOn: ValidateOn
  values(): Record<string, unknown>
  add(field: FormField): () => void
}

export const formKey: InjectionKey<ComputedRef<FormContext>> = Symbol('form')

/** What a field gives to the control inside it. */
export interface Field {
  /** Of the control, for the label. */
  readonly id: string
  /** What the control gets: name, state and what describes it. */
  readonly control: ComputedRef<Record<string, string | boolean | undefined>>
  readonly message: ComputedRef<string | undefined>
  readonly errorId: string
  readonly labelId: string
  readonly descId: string
  readonly disabled: ComputedRef<boolean>
  readonly readonly: ComputedRef<boolean>
  /** Tells the field whose value it has and where its focus goes. */
  attach(control: { value: () => unknown; focus: () => void; reset: () => void }): void
  changed(): void
  blurred(): void
  validate(): Promise<string | undefined>
  reset(): void
}

export const fieldKey: InjectionKey<Field> = Symbol('field')

/**
 * A field: its ids, its error, its place in the form.
 *
 * @param own - rules that the field has by itself, before those it is given
 */
export function useField(
  props: Readonly<FieldProps & { desc?: string | undefined }>,
  own: readonly Rule[] = [],
): Field {
  const id = useId()
  const words = useWords({ required: zh.required, invalid: zh.invalid })
  const form = inject(formKey, undefined)
  const found = ref<string>()
  // No text is no error.
  const message = computed(() => props.error || found.value)
  const disabled = computed(() => !!(props.disabled || form?.value.disabled))
  const readonly = computed(() => !!(props.readonly || form?.value.readonly))
  let attached: Parameters<Field['attach']>[0] | undefined
  // An answer that comes after a newer question is no answer.
  let asked = 0

  async function check(values: Readonly<Record<string, unknown>>): Promise<string | undefined> {
    if (disabled.value) return (found.value = undefined)
    const rules = [...(props.required ? [{ required: true }] : []), ...own, ...(props.rules ?? [])]
    const mine = ++asked
    const error = await firstError(rules, attached?.value(), values, props.label ?? '', words.value)
    if (mine === asked) found.value = error
    return error
  }

  const values = () => form?.value.values() ?? {}
  const field: Field = {
    id,
    errorId: `${id}-error`,
    labelId: `${id}-label`,
    descId: `${id}-desc`,
    message,
    disabled,
    readonly,
    control: computed(() => ({
      id,
      name: props.name,
      disabled: disabled.value || undefined,
      'aria-labelledby': props.label ? `${id}-label` : undefined,
      'aria-required': props.required || undefined,
      'aria-invalid': message.value ? true : undefined,
      'aria-describedby':
        [props.desc && `${id}-desc`, message.value && `${id}-error`].filter(Boolean).join(' ') || undefined,
    })),
    attach: (control) => void (attached = control),
    // Whoever holds the value has it after the next update.
    changed: () => void ((form?.value.validateOn === 'change' || found.value) && nextTick(() => check(values()))),
    blurred: () => void (form?.value.validateOn === 'blur' && check(values())),
    validate: () => check(values()),
    reset: () => {
      asked++
      found.value = undefined
    },
  }

  const leave = form?.value.add({
    get name() {
      return props.name
    },
    value: () => attached?.value(),
    validate: check,
    setError: (error) => void (found.value = error),
    error: () => message.value,
    focus: () => attached?.focus(),
    reset: () => {
      attached?.reset()
      field.reset()
    },
  })
  onBeforeUnmount(() => leave?.())
  return field
}

/** What a control takes from the field around it; without one it stands for itself. */
export function useControl(control: { value: () => unknown; focus: () => void; reset: () => void }): Field | undefined {
  const field = inject(fieldKey, undefined)
  field?.attach(control)
  return field
}
