export * from './components.ts'
export type * from './global-components.ts'
export type { ActionSheetItem } from './action-sheet/index.ts'
export type { Area, AreaData, AreaDepth, AreaSource } from './area-picker/index.ts'
export type { BadgeProps } from './badge/index.ts'
export type { ButtonProps } from './button/index.ts'
export type { CellProps } from './cell/index.ts'
export type { Choice } from './form/choice.ts'
export type { DateType } from './date-picker/index.ts'
export type { DialogButton } from './dialog/index.ts'
export type { FieldProps, Rule, StandardSchema, ValidateOn } from './form/index.ts'
export * from './functions/index.ts'
export type { GalleryImage } from './gallery/index.ts'
export type { IconName, IconProps } from './icon/index.ts'
export type { LoadingProps } from './loading/index.ts'
export { en } from './locale/en.ts'
export type { DateUnit, Labels } from './locale/labels.ts'
export { useWords } from './locale/useWords.ts'
export { zhCN } from './locale/zh-CN.ts'
export {
  useFontScale,
  useKeyboardInset,
  useTheme,
  type ThemeName,
  type WeClient,
  type WeConfig,
} from './theme/index.ts'
export { weui } from './plugin.ts'
export { announce, type Urgency } from './popup/announce.ts'
export type { CloseCause } from './popup/stack.ts'
export { useFocusTrap } from './popup/useFocusTrap.ts'
export { usePopupStack } from './popup/usePopupStack.ts'
export { useScrollLock } from './popup/useScrollLock.ts'
export { useCountdown } from './countdown/useCountdown.ts'
export { type Field, useControl, useField } from './form/use-field.ts'
export type { FlexItemProps } from './flex/index.ts'
export type { ListTipsProps } from './list-tips/index.ts'
export type { PictureProps } from './picture/index.ts'
export type { SearchSuggestion } from './search-bar/index.ts'
export type { SwipeAction } from './swipe-cell/index.ts'
export type { TabbarItem } from './tabbar/index.ts'
export { usePopup, type PopupOptions } from './popup/usePopup.ts'
export type { PreviewAction, PreviewItem } from './form-preview/index.ts'
export type { GridItemProps } from './grid/index.ts'
export type { MediaBoxProps } from './media-box/index.ts'
export type { TabItem } from './tabs/index.ts'
export type { PickerColumns, PickerOption } from './picker-view/index.ts'
export {
  compressImage,
  type CompressOptions,
  type Refusal,
  type Upload,
  type UploadContext,
  type UploadItem,
} from './uploader/index.ts'
