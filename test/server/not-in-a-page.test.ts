import { isWxError } from '@wove/core'
import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => vi.unstubAllGlobals())

test('a page that loads the package by mistake fails at once, with a sentence', async () => {
  vi.stubGlobal('window', {})
  vi.stubGlobal('document', {})
  vi.resetModules()
  const error: unknown = await import('@wove/server').catch((reason: unknown) => reason)
  expect(isWxError(error, 'in-browser')).toBe(true)
  expect(String(error)).toContain('the server companion was loaded into a page')
})

test('a worker, which has no document, may load it', async () => {
  vi.stubGlobal('window', undefined)
  vi.resetModules()
  expect(await import('@wove/server')).toHaveProperty('createWechatServer')
})
