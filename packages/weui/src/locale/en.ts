import type { Labels } from './labels.ts'

const months = 'January February March April May June July August September October November December'.split(' ')

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
  column: (number) => `Column ${number}`,
  dateUnits: { year: 'Year', month: 'Month', day: 'Day', hour: 'Hour', minute: 'Minute' },
  dateRow: (unit, number) => (unit === 'month' ? months[number - 1]! : String(number).padStart(2, '0')),
  area: { province: 'Province', city: 'City', county: 'District' },
  choose: 'Choose',
  loadFailed: 'Loading failed',
  retry: 'Try again',
  steps: { done: 'Done', current: 'In progress' },
}
