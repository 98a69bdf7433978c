/**
 * ten parts: Button, Cell, Dialog, Toast, ActionSheet, Picker, Uploader, SearchBar, Tabbar, form fields
 *
 * @budget 20480
 * @external vue
 */
import {
  showActionSheet,
  showDialog,
  showPicker,
  showToast,
  WeActionSheet,
  WeButton,
  WeCell,
  WeCells,
  WeCheckboxGroup,
  WeDialog,
  WeField,
  WeFieldGroup,
  WeForm,
  WeInput,
  WePicker,
  WeRadioGroup,
  WeSearchBar,
  WeSlider,
  WeSwitch,
  WeTabbar,
  WeTextarea,
  WeToast,
  WeUploader,
} from '@wove/weui'

console.log(showActionSheet, showDialog, showPicker, showToast, WeActionSheet, WeButton, WeCell, WeCells)
console.log(WeCheckboxGroup, WeDialog, WeField, WeFieldGroup, WeForm, WeInput, WePicker, WeRadioGroup, WeSearchBar)
console.log(WeSlider, WeSwitch, WeTabbar, WeTextarea, WeToast, WeUploader)
