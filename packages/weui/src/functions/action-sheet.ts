import type { ActionSheetItem } from '../action-sheet/item.ts'
import WeActionSheet from '../action-sheet/WeActionSheet.vue'
import { present } from './present.ts'

export interface ActionSheetOptions<Item extends ActionSheetItem> {
  /** What it is about. */
  title?: string
  items: readonly Item[]
  cancelText?: string
  /** The back button closes it. @default false */
  closeOnBack?: boolean
}

/**
 * Lets the person choose an action.
 *
 * @returns the chosen item, or null when it was closed without a choice; never rejects
 * @example
 * import { showActionSheet } from '@wove/weui'
 *
 * const chosen = await showActionSheet({ items: [{ label: '拍照' }, { label: '从相册选择' }] })
 * console.log(chosen?.label)
 */
export function showActionSheet<Item extends ActionSheetItem>(options: ActionSheetOptions<Item>): Promise<Item | null> {
  return new Promise((resolve) => {
    const { closed } = present(WeActionSheet, { ...options, onSelect: resolve })
    void closed.then(() => resolve(null))
  })
}
