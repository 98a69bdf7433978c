import { type Component, h } from 'vue'
import WeHalfScreenDialog from '../half-screen-dialog/WeHalfScreenDialog.vue'
import { present } from './present.ts'

export interface HalfScreenOptions {
  title: string
  subtitle?: string
  /** As high as the screen but for a strip. @default false */
  large?: boolean
  /** Can be pulled down to close it, besides its button. @default false */
  grab?: boolean
  /** A press beside it closes it. @default true */
  closeOnMask?: boolean
  /** The back button closes it. @default false */
  closeOnBack?: boolean
  /** What the content takes. */
  props?: Record<string, unknown>
}

/**
 * Shows a component of yours in the lower half of the screen. The component says `done`, with what it has to tell,
 * when the person is through.
 *
 * @returns what came with `done`, or null when it was closed in any other way; never rejects
 * @example
 * import { showHalfScreen } from '@wove/weui'
 * import { defineComponent, h } from 'vue'
 *
 * const Sizes = defineComponent({
 *   emits: ['done'],
 *   render() {
 *     return ['S', 'M', 'L'].map((size) => h('button', { onClick: () => this.$emit('done', size) }, size))
 *   },
 * })
 *
 * const size = await showHalfScreen<string>(Sizes, { title: '选择尺码' })
 * console.log(size)
 */
export function showHalfScreen<Result = unknown>(
  content: Component,
  { props, ...options }: HalfScreenOptions,
): Promise<Result | null> {
  return new Promise((resolve) => {
    const done = (result: Result) => {
      resolve(result)
      shown.close()
    }
    const shown = present(WeHalfScreenDialog, options, { default: () => h(content, { ...props, onDone: done }) })
    void shown.closed.then(() => resolve(null))
  })
}
