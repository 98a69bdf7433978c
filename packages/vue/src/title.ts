import { isIos } from '@wove/core'

/**
 * Sets the page's title.
 *
 * @param refresh what a hidden frame loads on iOS, so that a client which has shown the old one looks again
 * @see reference open-tags-and-h5 §3.2
 */
export function setTitle(title: string, refresh?: string): void {
  document.title = title
  if (!refresh || !isIos()) return
  const frame = document.createElement('iframe')
  frame.hidden = true
  frame.setAttribute('aria-hidden', 'true')
  frame.src = refresh
  const end = () => frame.remove()
  frame.addEventListener('load', end)
  frame.addEventListener('error', end)
  document.body.append(frame)
}
