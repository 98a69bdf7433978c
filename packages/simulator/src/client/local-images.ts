import { findPicture, type PhoneState } from './phone.ts'

/**
 * Lets pictures be shown by their local id, as Android does: `<img src="weixin://resourceid/…">`. A browser fails to
 * load such an address, and gets the picture then. On iOS they cannot be shown: there the failure stays.
 *
 * @returns what ends it
 */
export function showLocalImages(phone: PhoneState): () => void {
  function mend({ target }: Event): void {
    if (!(target instanceof HTMLImageElement) || !/^weixin:/i.test(target.src)) return
    const picture = findPicture(phone, target.src)
    if (picture) target.src = picture.dataUrl
  }
  document.addEventListener('error', mend, true)
  return () => document.removeEventListener('error', mend, true)
}
