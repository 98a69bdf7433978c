import { simulateWechat } from '@wove/simulator/vitest'
import { describe, expect, test } from 'vitest'
import { bridgeOf, invoke, verify } from './raw-bridge.ts'

const apis = ['updateAppMessageShareData', 'menu:share:appmessage', 'menu:share:timeline', 'hideMenuItems']
const data = {
  title: 'Tea',
  desc: 'Green',
  link: `${location.origin}/tea?shop=7`,
  imgUrl: 'https://h5.example.com/t.png',
}

describe('sharing from the menu', () => {
  test('gives what the page has stored, with what WeChat appends to the address', async () => {
    const wechat = simulateWechat()
    const verified = await verify(wechat, apis)
    expect(await invoke('updateAppMessageShareData', { ...data, ...verified })).toEqual({
      err_msg: 'updateAppMessageShareData:ok',
    })
    const card = await wechat.share('friend')
    expect(card).toMatchObject({ ...data, kind: 'card', by: 'page', notes: [] })
    expect(card.opens).toBe(`${location.origin}/tea?shop=7&from=singlemessage&isappinstalled=0`)
  })

  test('fires the old event and takes the action that the page answers with', async () => {
    const wechat = simulateWechat()
    const verified = await verify(wechat, apis)
    const told: unknown[] = []
    bridgeOf(window).on('menu:share:timeline', () =>
      bridgeOf(window).invoke('shareTimeline', { title: 'Old', link: '/old', img_url: '', ...verified }, (answer) =>
        told.push(answer.err_msg),
      ),
    )
    const card = await wechat.share('timeline')
    expect(card).toMatchObject({ title: 'Old', link: `${location.origin}/old`, desc: '', by: 'page' })
    expect(told).toEqual(['share_timeline:ok'])
  })

  test('tells the page "ok" for an abandoned share, or "cancel" with the other value of the switch', async () => {
    for (const abandonedShare of ['ok', 'cancel'] as const) {
      const wechat = simulateWechat({ switches: { abandonedShare } })
      const verified = await verify(wechat, apis)
      const told: unknown[] = []
      bridgeOf(window).on('menu:share:appmessage', () =>
        bridgeOf(window).invoke('sendAppMessage', { ...verified }, (answer) => told.push(answer.err_msg)),
      )
      await wechat.share('friend', { cancel: true })
      expect(told).toEqual([abandonedShare === 'ok' ? 'send_app_msg:confirm' : 'send_app_msg:cancel'])
      expect(wechat.phone.shared).toEqual([])
    }
  })

  test('is a bare link for a page that was opened by a pasted one, and says why', async () => {
    const wechat = simulateWechat({ entry: 'link' })
    const verified = await verify(wechat, apis)
    await invoke('updateAppMessageShareData', { ...data, ...verified })
    const card = await wechat.share('friend')
    expect(card).toMatchObject({ kind: 'link', link: location.href, by: 'client' })
    expect(card.notes[0]?.en).toContain('pasted link')
  })

  test.each(['menu', 'qr', 'card'] as const)('is a card for a page that was opened by way of: %s', async (entry) => {
    const wechat = simulateWechat({ entry })
    const verified = await verify(wechat, apis)
    await invoke('updateAppMessageShareData', { ...data, ...verified })
    expect(await wechat.share('friend')).toMatchObject({ ...data, kind: 'card', by: 'page', notes: [] })
  })

  test('ignores data whose link lies on a foreign domain', async () => {
    const wechat = simulateWechat()
    const verified = await verify(wechat, apis)
    await invoke('updateAppMessageShareData', { ...data, link: 'https://evil.example/', ...verified })
    const card = await wechat.share('friend')
    expect(card).toMatchObject({ link: location.href, by: 'client' })
    expect(card.notes[0]?.en).toContain('evil.example')
  })

  test('is not offered where the page has hidden the item, but base items cannot be hidden', async () => {
    const wechat = simulateWechat()
    const verified = await verify(wechat, apis)
    await invoke('hideMenuItems', { menuList: ['menuItem:share:qq', 'menuItem:refresh'], ...verified })
    await expect(wechat.share('qq')).rejects.toThrow('menuItem:share:qq')
    expect([...wechat.phone.menu.hidden]).toEqual(['menuItem:share:qq'])
  })

  test('an action without a tap on the menu shares nothing', async () => {
    const wechat = simulateWechat()
    const verified = await verify(wechat, apis)
    expect(await invoke('sendAppMessage', { ...verified })).toEqual({ err_msg: 'send_app_msg:fail' })
  })
})
