import { WxError } from '@wove/core'

// A worker runtime has no document; a page has one. The secret must never be where a page's code is.
if (typeof window !== 'undefined' && typeof document !== 'undefined') {
  throw new WxError('in-browser', { api: '@wove/server', message: 'the server companion was loaded into a page' })
}
