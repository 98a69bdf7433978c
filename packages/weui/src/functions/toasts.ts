import * as zh from '../locale/zh-CN.ts'
import WeToast from '../toast/WeToast.vue'
import WeTopTips from '../top-tips/WeTopTips.vue'
import { present, type Presented } from './present.ts'
import { pageWords } from './words.ts'

export interface ToastOptions {
  content: string
  /** @default 'text' */
  type?: 'text' | 'success' | 'warn' | 'loading'
  /** Milliseconds until it goes; 0 leaves it there. @default 2000, and 0 for `loading` */
  duration?: number
  /** Nothing behind it can be pressed. @default false, and true for `loading` */
  mask?: boolean
}

export interface TopTipsOptions {
  content: string
  /** Milliseconds until it goes; 0 leaves it there. @default 3000 */
  duration?: number
}

let toast: Presented<ToastOptions> | undefined
let tips: Presented<TopTipsOptions> | undefined

/**
 * Shows a short message in the middle, and has a screen reader say it. A toast takes the place of the one before.
 *
 * @returns a handle to change or close it; `closed` settles when it is gone
 * @example
 * import { showToast } from '@wove/weui'
 *
 * await showToast('已保存').closed
 */
export function showToast(options: string | ToastOptions): Presented<ToastOptions> {
  toast?.close()
  toast = present<ToastOptions>(WeToast, { ...(typeof options === 'string' ? { content: options } : options) })
  return toast
}

/** A toast with a tick. */
export function showSuccess(content: string): Presented<ToastOptions> {
  return showToast({ content, type: 'success' })
}

/** A toast with an exclamation mark; a screen reader says it at once. */
export function showWarn(content: string): Presented<ToastOptions> {
  return showToast({ content, type: 'warn' })
}

/** A red message at the upper end, where a form says what is wrong. */
export function showTopTips(options: string | TopTipsOptions): Presented<TopTipsOptions> {
  tips?.close()
  tips = present<TopTipsOptions>(WeTopTips, { ...(typeof options === 'string' ? { content: options } : options) })
  return tips
}

let loading: Presented<ToastOptions> | undefined
const waiting: string[] = []

/** Something that is at work, until it is closed. */
export interface LoadingHandle {
  close(): void
}

/**
 * Shows that something is at work, and keeps fingers off the page. Shown several times it goes when all are closed.
 *
 * @example
 * import { showLoading } from '@wove/weui'
 *
 * const { close } = showLoading('正在提交')
 * close()
 */
export function showLoading(content: string = pageWords({ loading: zh.loading }).loading): LoadingHandle {
  waiting.push(content)
  if (loading) loading.update({ content })
  else loading = present<ToastOptions>(WeToast, { content, type: 'loading' })
  let open = true
  return {
    close() {
      if (!open) return
      open = false
      waiting.splice(waiting.indexOf(content), 1)
      const [last] = waiting.slice(-1)
      if (last !== undefined) return loading?.update({ content: last })
      loading?.close()
      loading = undefined
    },
  }
}

/**
 * Shows that something is at work until a promise has settled, and hands its result on.
 *
 * @example
 * import { withLoading } from '@wove/weui'
 *
 * const answer = await withLoading(fetch('/api/order'))
 * console.log(answer.status)
 */
export async function withLoading<Result>(work: Promise<Result>, content?: string): Promise<Result> {
  const { close } = showLoading(content)
  try {
    return await work
  } finally {
    close()
  }
}
