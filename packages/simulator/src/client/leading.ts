import { ledAddress } from '../led-address.ts'

/** What the Navigation API tells of a navigation, as far as it is needed here. */
interface Navigating extends Event {
  readonly destination: { readonly url: string }
  readonly navigationType: string
}

/**
 * Leads the page's way to WeChat's own hosts to the platform of this site, so that page code stays as it is. The
 * Navigation API sees every way within the tab; new windows and forms that open one are caught beside it. Not caught:
 * what a page does with the location of a window that it has opened.
 *
 * @returns what ends it
 */
export function leadNavigation(base: string): () => void {
  const { navigation } = window as { navigation?: EventTarget }
  const lead = (address: string | URL | undefined) =>
    address === undefined ? undefined : ledAddress(new URL(address, location.href).href, base)

  function navigate(event: Event): void {
    const { destination, navigationType } = event as Navigating
    const to = lead(destination.url)
    if (!to || !event.cancelable) return
    event.preventDefault()
    if (navigationType === 'replace') location.replace(to)
    else location.assign(to)
  }

  // Links and forms that open a window of their own get the other address at the last moment.
  function click(event: MouseEvent): void {
    const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement)
    const to = link?.target && link.target !== '_self' ? lead(link.href) : undefined
    if (link && to) link.href = to
  }
  function submit(event: Event): void {
    const form = event.target
    const to = form instanceof HTMLFormElement ? lead(form.action) : undefined
    if (form instanceof HTMLFormElement && to) form.action = to
  }

  const { open } = window
  const { submit: send } = HTMLFormElement.prototype
  window.open = (url, ...rest) => open.call(window, lead(url) ?? url, ...rest)
  HTMLFormElement.prototype.submit = function submitLed(this: HTMLFormElement) {
    const to = lead(this.action)
    if (to) this.action = to
    send.call(this)
  }
  navigation?.addEventListener('navigate', navigate)
  document.addEventListener('click', click, true)
  document.addEventListener('submit', submit, true)

  return () => {
    window.open = open
    HTMLFormElement.prototype.submit = send
    navigation?.removeEventListener('navigate', navigate)
    document.removeEventListener('click', click, true)
    document.removeEventListener('submit', submit, true)
  }
}
