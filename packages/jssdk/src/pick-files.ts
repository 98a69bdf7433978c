import { WxError } from '@wove/core'
import type { ChooseImageParams } from './methods/image/chooseImage.ts'

/** Opens the browser's own picker for pictures. Browsers before 2023 do not say when the person closes it. */
export function pickFiles({ count = 9, sourceType }: ChooseImageParams, signal?: AbortSignal): Promise<File[]> {
  return new Promise((resolve, reject) => {
    const refuse = (code: 'cancelled' | 'aborted' | 'not-in-wechat') =>
      reject(new WxError(code, { api: 'chooseImage', cause: signal?.reason }))
    // On a server there is nobody to pick.
    if (typeof document === 'undefined') return refuse('not-in-wechat')
    if (signal?.aborted) return refuse('aborted')
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/*'
    input.multiple = count > 1
    // The camera at once, where the album is not asked for.
    if (sourceType?.length === 1 && sourceType[0] === 'camera') input.setAttribute('capture', 'environment')
    input.addEventListener('change', () => {
      const files = [...(input.files ?? [])].slice(0, count)
      if (files.length > 0) resolve(files)
      else refuse('cancelled')
    })
    input.addEventListener('cancel', () => refuse('cancelled'))
    signal?.addEventListener('abort', () => refuse('aborted'))
    input.click()
  })
}
