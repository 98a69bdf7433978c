import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Component } from 'vue'

/** The examples of the components' pages, by file. */
const examples = import.meta.glob<Component>('../../docs/weui/examples/*.vue', { eager: true, import: 'default' })

beforeEach(() => {
  vi.stubGlobal('fetch', async () => Response.json([]))
  vi.spyOn(console, 'warn')
  vi.spyOn(console, 'error')
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const named = Object.entries(examples).map(([path, example]) => [/(\w+)\.vue$/.exec(path)![1]!, example] as const)

test.each(named)('the example of %s is drawn, and Vue has nothing to say against it', async (_name, example) => {
  const page = mount(example, { attachTo: document.body })
  expect(page.element.parentElement!.querySelector('[class*=weui-],picture')).not.toBeNull()
  expect(console.warn).not.toHaveBeenCalled()
  expect(console.error).not.toHaveBeenCalled()
  page.unmount()
})
