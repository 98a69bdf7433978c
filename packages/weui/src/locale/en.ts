import type { Labels } from './labels.ts'

/** English. */
export const en: Labels = {
  lang: 'en',
  close: 'Close',
  cancel: 'Cancel',
  confirm: 'OK',
  back: 'Back',
  clear: 'Clear',
  actions: 'Actions',
  loading: 'Loading',
  end: 'No more items',
  empty: 'Nothing here yet',
  success: 'Success',
  warn: 'Warning',
  info: 'Note',
  waiting: 'Waiting',
  prompt: 'Your answer',
  required: (label) => (label ? `${label} is missing` : 'This is missing'),
  invalid: (label) => (label ? `${label} is not valid` : 'This is not valid'),
  errors: (count) => (count === 1 ? '1 field needs a change' : `${count} fields need a change`),
  unread: (count) => `${count} new`,
  left: (count) => (count === 1 ? '1 character left' : `${count} characters left`),
  sendCode: 'Send code',
  resendIn: (seconds) => `Again in ${seconds} s`,
  steps: { done: 'Done', current: 'In progress' },
}
