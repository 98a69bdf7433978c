import vue from '@vitejs/plugin-vue'
import { openTagsResolver, walletFieldsResolver, woveOpenTags } from '@wove/vue/vite'
import { createServer, type PluginOption } from 'vite'
import { expect, onTestFinished, test } from 'vitest'

async function compiled(template: string, plugins: PluginOption[]): Promise<string> {
  const id = '/page.vue'
  const server = await createServer({
    configFile: false,
    logLevel: 'silent',
    server: { middlewareMode: true, ws: false },
    optimizeDeps: { noDiscovery: true },
    plugins: [
      ...plugins,
      {
        name: 'page',
        enforce: 'pre',
        resolveId: (each) => (each === id ? id : undefined),
        load: (each) => (each === id ? `<template>${template}</template>` : undefined),
      },
    ],
  })
  onTestFinished(() => server.close())
  return (await server.transformRequest(id))?.code ?? ''
}

test('raw open tags are elements, every other tag with a hyphen stays a component', async () => {
  const code = await compiled('<wx-open-audio /><van-button />', [vue(), woveOpenTags()])
  expect(code).toContain('"wx-open-audio"')
  expect(code).not.toContain('resolveComponent("wx-open-audio")')
  expect(code).toContain('resolveComponent("van-button")')
})

test('what the app counts as its own elements stays so', async () => {
  const own = vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'my-map' } } })
  const code = await compiled('<my-map /><wx-open-subscribe />', [own, woveOpenTags()])
  expect(code).not.toContain('resolveComponent')
})

test('without the Vue plugin it says where it belongs', async () => {
  await expect(compiled('<p />', [woveOpenTags()])).rejects.toThrow('woveOpenTags() belongs beside vue()')
})

test('the resolver knows the four components and nothing else', () => {
  const { resolve } = openTagsResolver()
  expect(resolve('WxSubscribe')).toEqual({ name: 'WxSubscribe', from: '@wove/vue/open-tags' })
  expect(resolve('WxButton')).toBeUndefined()
})

test('the fields of the wallet are found where they lie, and nothing else is', () => {
  const { resolve } = walletFieldsResolver()
  for (const name of ['WxInvoiceField', 'WxInvoiceTitleField', 'WxAddressField', 'WxCardField', 'WxPayButton']) {
    expect(resolve(name)).toEqual({ name, from: '@wove/vue/wallet/fields' })
  }
  expect(resolve('WxField')).toBeUndefined()
})
