/** Puts a text on the clipboard. Says whether it worked: an insecure origin has no clipboard, and a person may refuse. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyBySelection(text)
  }
}

function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea')
  field.value = text
  field.style.cssText = 'position:fixed;opacity:0'
  // An open modal dialog takes the focus from everything outside of it.
  const modal = [
    ...(document.querySelector('wove-simulator')?.shadowRoot?.querySelectorAll('dialog[open]') ?? []),
  ].pop()
  ;(modal ?? document.body).append(field)
  field.select()
  const done = document.execCommand('copy')
  field.remove()
  return done
}
