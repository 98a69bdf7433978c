import ShownInformationBar from '../information-bar/ShownInformationBar.vue'
import { present, type Presented } from './present.ts'

export interface InformationBarOptions {
  content: string
  /** How urgent it is, and how much it shows. @default 'warn-strong' */
  type?: 'warn-strong' | 'warn-weak' | 'warn-no-color' | 'tips-strong' | 'tips-weak'
  /** The text of a link that tells more. */
  link?: string
  /** The person pressed the link. */
  onLink?: () => void
  /** Shows a button that closes it. @default true */
  closable?: boolean
  /** Milliseconds until it goes; 0 leaves it there. @default 0 */
  duration?: number
}

let bar: Presented<InformationBarOptions> | undefined

/**
 * Shows a bar at the upper end that stays while something is the case: no network, an old version. It takes the place
 * of the one before.
 *
 * @returns a handle to change or close it; `closed` settles when it is gone
 * @example
 * import { showInformationBar } from '@wove/weui'
 *
 * const bar = showInformationBar({ content: '当前网络不可用', type: 'warn-weak' })
 * window.addEventListener('online', bar.close, { once: true })
 */
export function showInformationBar(options: string | InformationBarOptions): Presented<InformationBarOptions> {
  bar?.close()
  const asked = typeof options === 'string' ? { content: options } : options
  bar = present<InformationBarOptions>(ShownInformationBar, { closable: true, ...asked })
  return bar
}
