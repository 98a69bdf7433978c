// Derived from the files of this folder by scripts/derive.ts.
import type * as components from './components.ts'

declare module 'vue' {
  export interface GlobalComponents {
    WeAgree: typeof components.WeAgree
    WeBadge: typeof components.WeBadge
    WeButtonArea: typeof components.WeButtonArea
    WeButton: typeof components.WeButton
    WeCellButton: typeof components.WeCellButton
    WeCell: typeof components.WeCell
    WeCells: typeof components.WeCells
    WeCheckboxGroup: typeof components.WeCheckboxGroup
    WeConfigProvider: typeof components.WeConfigProvider
    WeFieldGroup: typeof components.WeFieldGroup
    WeField: typeof components.WeField
    WeFormPage: typeof components.WeFormPage
    WeForm: typeof components.WeForm
    WeIconButton: typeof components.WeIconButton
    WeIcon: typeof components.WeIcon
    WeInput: typeof components.WeInput
    WeLink: typeof components.WeLink
    WeLoading: typeof components.WeLoading
    WeProgress: typeof components.WeProgress
    WeRadioGroup: typeof components.WeRadioGroup
    WeSelect: typeof components.WeSelect
    WeSlider: typeof components.WeSlider
    WeSwitch: typeof components.WeSwitch
    WeTextarea: typeof components.WeTextarea
    WeVcodeField: typeof components.WeVcodeField
  }
}
