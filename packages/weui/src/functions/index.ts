export { showActionSheet, type ActionSheetOptions } from './action-sheet.ts'
export { configure, type ConfigureOptions } from './configure.ts'
export type { DefaultProps } from './default-props.ts'
export {
  showAlert,
  showConfirm,
  showDialog,
  showPrompt,
  type ConfirmOptions,
  type DialogOptions,
  type MessageOptions,
  type PromptOptions,
} from './dialogs.ts'
export { showGallery, type GalleryOptions } from './gallery.ts'
export { showHalfScreen, type HalfScreenOptions } from './half-screen.ts'
export { showInformationBar, type InformationBarOptions } from './information-bar.ts'
export {
  showAreaPicker,
  showDatePicker,
  showPicker,
  type ShowAreaPickerOptions,
  type ShowDatePickerOptions,
  type ShowPickerOptions,
} from './pickers.ts'
export { closeAll, type Presented } from './present.ts'
export {
  showLoading,
  showSuccess,
  showToast,
  showTopTips,
  showWarn,
  withLoading,
  type LoadingHandle,
  type ToastOptions,
  type TopTipsOptions,
} from './toasts.ts'
