import type { FieldProps } from '@wove/weui'

/** What every field of the wallet takes. */
export interface WalletFieldProps extends FieldProps {
  /** A second, smaller line under the label. */
  desc?: string | undefined
  /** What stands there until something is chosen. @default 请选择 */
  placeholder?: string | undefined
  /** Shows a button that empties the field. */
  clearable?: boolean | undefined
}

/** What of it goes on to the row itself. */
export function fieldProps({ name, label, desc, required, rules, error, disabled, readonly }: WalletFieldProps) {
  return { name, label, desc, required, rules, error, disabled, readonly }
}
