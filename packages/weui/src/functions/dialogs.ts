import { h, ref } from 'vue'
import type { DialogButton } from '../dialog/button.ts'
import WeDialog from '../dialog/WeDialog.vue'
import WeInput from '../input/WeInput.vue'
import * as zh from '../locale/zh-CN.ts'
import { present } from './present.ts'
import { pageWords } from './words.ts'

export interface DialogOptions {
  title?: string
  /** The text; lines are kept. */
  content?: string
  /** @default one button that confirms */
  buttons?: readonly DialogButton[]
  /** @default 'auto' */
  wrap?: 'auto' | 'always' | 'never'
  /** A press beside it closes it. @default false */
  closeOnMask?: boolean
  /** The back button closes it. @default false */
  closeOnBack?: boolean
  /** Asked before it closes; false, or a promise of it, keeps it open. */
  beforeClose?: (action: string) => boolean | Promise<boolean>
}

export interface MessageOptions extends Omit<DialogOptions, 'buttons' | 'content'> {
  confirmText?: string
}

export interface ConfirmOptions extends MessageOptions {
  cancelText?: string
  /** The button that confirms is a dangerous one. */
  warn?: boolean
}

export interface PromptOptions extends ConfirmOptions {
  content?: string
  /** What stands there at first. */
  value?: string
  placeholder?: string
  maxlength?: number
  type?: 'text' | 'tel' | 'number' | 'digit' | 'email' | 'url' | 'password'
}

/**
 * Shows a dialog.
 *
 * @returns the pressed button's value, or `close` when it was closed in any other way; never rejects
 * @see reference weui-components §3b
 * @example
 * import { showDialog } from '@wove/weui'
 *
 * const action = await showDialog({
 *   title: '删除这张照片？',
 *   buttons: [
 *     { label: '取消', value: 'cancel' },
 *     { label: '删除', value: 'delete', type: 'warn' },
 *   ],
 * })
 * console.log(action)
 */
export function showDialog(options: DialogOptions): Promise<string> {
  return show(options)
}

/** Says something; settles once the person has read it. */
export async function showAlert(content: string, options: MessageOptions = {}): Promise<void> {
  const { confirmText = pageWords({ confirm: zh.confirm }).confirm, ...rest } = options
  await show(
    { ...rest, content, buttons: [{ label: confirmText, value: 'confirm', type: 'primary' }] },
    { alert: true },
  )
}

/**
 * Asks a question.
 *
 * @returns true if the person confirmed; false for any other way to close it; never rejects
 * @example
 * import { showConfirm } from '@wove/weui'
 *
 * if (await showConfirm('确定退出登录？')) console.log('bye')
 */
export async function showConfirm(content: string, options: ConfirmOptions = {}): Promise<boolean> {
  return (await show({ ...options, content, buttons: pair(options) }, { alert: true })) === 'confirm'
}

/**
 * Asks for a short text.
 *
 * @returns the text, or null if the person did not confirm; never rejects
 */
export async function showPrompt(title: string, options: PromptOptions = {}): Promise<string | null> {
  const { value = '', placeholder, maxlength, type, content, ...rest } = options
  const text = ref(value)
  const field = () =>
    h('div', [
      content,
      h(WeInput, {
        class: 'we-prompt',
        modelValue: text.value,
        'onUpdate:modelValue': (entered: string | undefined) => (text.value = entered ?? ''),
        'aria-label': title,
        placeholder: placeholder ?? pageWords({ prompt: zh.prompt }).prompt,
        maxlength,
        type,
      }),
    ])
  const action = await show({ ...rest, title, buttons: pair(options) }, {}, { default: field })
  return action === 'confirm' ? text.value : null
}

function pair({ confirmText, cancelText, warn }: ConfirmOptions): DialogButton[] {
  const words = pageWords({ cancel: zh.cancel, confirm: zh.confirm })
  return [
    { label: cancelText ?? words.cancel, value: 'cancel' },
    { label: confirmText ?? words.confirm, value: 'confirm', type: warn ? 'warn' : 'primary' },
  ]
}

function show(options: DialogOptions, more: object = {}, slots?: Record<string, () => unknown>): Promise<string> {
  return new Promise((resolve) => {
    const { closed } = present(WeDialog, { ...options, ...more, onAction: resolve }, slots)
    void closed.then(() => resolve('close'))
  })
}
