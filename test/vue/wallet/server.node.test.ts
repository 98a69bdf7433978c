import * as wallet from '@wove/vue/wallet'
import { expect, test } from 'vitest'
import { createSSRApp, defineComponent, h } from 'vue'
import { renderToString } from 'vue/server-renderer'

test('on a server everything is set up, and nothing is asked', async () => {
  const page = defineComponent(() => {
    const never = () => Promise.reject(new Error('asked on a server'))
    const states = [
      wallet.useInvoiceChooser(),
      wallet.useInvoiceTitle(),
      wallet.useCardChooser(),
      wallet.useCards(),
      wallet.useAddress(),
      wallet.useMerchantTransfer({ transfer: never }),
      wallet.usePayment({ order: never, confirm: never }),
      wallet.usePlatformPage({ visit: never, result: never }),
    ]
    return () => h('p', states.filter(({ loading, error }) => loading.value || error.value).length)
  })
  expect(await renderToString(createSSRApp(page))).toBe('<p>0</p>')
})

test('a chooser that is called on a server says that there is no WeChat', async () => {
  expect(await wallet.useAddress().choose()).toMatchObject({ kind: 'failed', error: { code: 'not-in-wechat' } })
})
