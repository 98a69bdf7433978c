// Derived from the files of this folder by scripts/derive.ts.
import type * as components from './components.ts'

declare module 'vue' {
  export interface GlobalComponents {
    WeActionSheet: typeof components.WeActionSheet
    WeAgree: typeof components.WeAgree
    WeAreaField: typeof components.WeAreaField
    WeAreaPicker: typeof components.WeAreaPicker
    WeArticle: typeof components.WeArticle
    WeBadge: typeof components.WeBadge
    WeBottomAction: typeof components.WeBottomAction
    WeButtonArea: typeof components.WeButtonArea
    WeButton: typeof components.WeButton
    WeCellButton: typeof components.WeCellButton
    WeCell: typeof components.WeCell
    WeCells: typeof components.WeCells
    WeCheckboxGroup: typeof components.WeCheckboxGroup
    WeConfigProvider: typeof components.WeConfigProvider
    WeDateField: typeof components.WeDateField
    WeDatePicker: typeof components.WeDatePicker
    WeDialog: typeof components.WeDialog
    WeFieldGroup: typeof components.WeFieldGroup
    WeField: typeof components.WeField
    WeFlex: typeof components.WeFlex
    WeFlexItem: typeof components.WeFlexItem
    WeFooter: typeof components.WeFooter
    WeFormPage: typeof components.WeFormPage
    WeFormPreview: typeof components.WeFormPreview
    WeForm: typeof components.WeForm
    WeGallery: typeof components.WeGallery
    WeGrid: typeof components.WeGrid
    WeGridItem: typeof components.WeGridItem
    WeHalfScreenDialog: typeof components.WeHalfScreenDialog
    WeIconButton: typeof components.WeIconButton
    WeIcon: typeof components.WeIcon
    WeInfiniteList: typeof components.WeInfiniteList
    WeInformationBar: typeof components.WeInformationBar
    WeInput: typeof components.WeInput
    WeLink: typeof components.WeLink
    WeListTips: typeof components.WeListTips
    WeLoadMore: typeof components.WeLoadMore
    WeLoading: typeof components.WeLoading
    WeMask: typeof components.WeMask
    WeMediaBox: typeof components.WeMediaBox
    WeMsg: typeof components.WeMsg
    WePanel: typeof components.WePanel
    WePickerField: typeof components.WePickerField
    WePickerView: typeof components.WePickerView
    WePicker: typeof components.WePicker
    WePicture: typeof components.WePicture
    WeProgress: typeof components.WeProgress
    WePullRefresh: typeof components.WePullRefresh
    WeRadioGroup: typeof components.WeRadioGroup
    WeSearchBar: typeof components.WeSearchBar
    WeSelect: typeof components.WeSelect
    WeSlider: typeof components.WeSlider
    WeSteps: typeof components.WeSteps
    WeSwipeCell: typeof components.WeSwipeCell
    WeSwitch: typeof components.WeSwitch
    WeTabbar: typeof components.WeTabbar
    WeTabs: typeof components.WeTabs
    WeTextarea: typeof components.WeTextarea
    WeToast: typeof components.WeToast
    WeTopTips: typeof components.WeTopTips
    WeUploader: typeof components.WeUploader
    WeVcodeField: typeof components.WeVcodeField
  }
}
