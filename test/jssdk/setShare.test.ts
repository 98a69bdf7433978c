import { setShare, type ShareData } from '@wove/jssdk'
import { expect, test, vi } from 'vitest'
import { userAgents } from '../support/fake-client.ts'
import { freshPage, verify } from '../support/page.ts'

const data: ShareData = { title: 'Tea', desc: 'Picked today', imgUrl: 'https://a.b/tea.jpg', link: 'https://a.b/tea' }

test('every place is set, and the old names are asked for beside the new', async () => {
  const client = freshPage()
  client.answers('updateAppMessageShareData', { err_msg: 'updateAppMessageShareData:ok' })
  client.answers('updateTimelineShareData', { err_msg: 'updateTimelineShareData:ok' })
  void verify({ jsApiList: [setShare] })
  await setShare(data)
  expect(client.named('preVerifyJSAPI').map(({ args }) => args.verifyJsApiList)).toEqual([
    ['updateAppMessageShareData', 'updateTimelineShareData', 'menu:share:appmessage', 'menu:share:timeline'],
  ])
  expect(client.named('updateAppMessageShareData')[0]?.args).toMatchObject(data)
  expect(client.named('updateTimelineShareData')[0]?.args).toMatchObject({
    title: 'Tea',
    link: 'https://a.b/tea',
    imgUrl: 'https://a.b/tea.jpg',
  })
})

test.each([{ err_msg: 'system:function_not_exist' }, { err_msg: 'system:access_denied' }])(
  'where the new methods are denied (%j), the old listeners answer at the tap, with the latest data',
  async (denied) => {
    const client = freshPage()
    client.answers('updateAppMessageShareData', denied)
    client.answers('updateTimelineShareData', { err_msg: 'updateTimelineShareData:ok' })
    void verify()
    await setShare(data)
    await setShare({ ...data, title: 'Coffee' })
    client.fire('menu:share:timeline', {})
    client.fire('menu:share:appmessage', {})
    await vi.waitFor(() => expect(client.named('sendAppMessage')).toHaveLength(1))
    expect(client.named('sendAppMessage')[0]?.args).toMatchObject({ title: 'Coffee', img_url: data.imgUrl })
    expect(client.named('shareTimeline')).toEqual([])
  },
)

test.each([
  ['http://localhost:3000/tea?id=7&code=C&state=S', 'http://localhost:3000/tea?id=7'],
  ['http://localhost:3000/tea?code=C&state=S&id=7#/route', 'http://localhost:3000/tea?id=7#/route'],
  ['http://localhost:3000/tea?code=C&state=', 'http://localhost:3000/tea'],
  ['http://localhost:3000/tea?code=C&state=S#/route', 'http://localhost:3000/tea#/route'],
  ['http://localhost:3000/tea?q=%E4%B8%AD&discountcode=1', 'http://localhost:3000/tea?q=%E4%B8%AD&discountcode=1'],
  ['http://localhost:3000/', 'http://localhost:3000/'],
])('the page at %s is shared as %s', async (address, link) => {
  const client = freshPage()
  client.answers('updateAppMessageShareData', { err_msg: 'x:ok' })
  client.answers('updateTimelineShareData', { err_msg: 'x:ok' })
  history.replaceState(null, '', address)
  void verify()
  const { link: _, ...rest } = data
  await setShare(rest)
  expect(client.named('updateTimelineShareData')[0]?.args.link).toBe(link)
})

test.each([
  [{ imgUrl: '/tea.jpg' }, 'imgUrl must begin with https://'],
  [{ imgUrl: 'data:image/png;base64,AA' }, 'imgUrl must begin with https://'],
  [{ link: 'tea' }, 'link must begin with https://'],
])('%j is refused before anything is set', async (wrong, message) => {
  const client = freshPage()
  void verify()
  await expect(setShare({ ...data, ...wrong })).rejects.toMatchObject({
    code: 'bad-argument',
    message: `setShare: ${message}`,
  })
  expect(client.named('updateAppMessageShareData')).toEqual([])
})

test.each([
  [userAgents.ios, 'resolves'],
  [userAgents.android, 'rejects'],
])('a client that says nothing has stored the data on iOS only', async (userAgent, end) => {
  vi.useFakeTimers()
  freshPage(userAgent)
  void verify()
  const ended = setShare(data).then(
    () => 'resolves',
    () => 'rejects',
  )
  await vi.advanceTimersByTimeAsync(20_000)
  expect(await ended).toBe(end)
  vi.useRealTimers()
})

test('a page that is refused is told why', async () => {
  freshPage().answers('preVerifyJSAPI', { err_msg: 'preVerifyJSAPI:fail_invalid url domain' })
  void verify()
  await expect(setShare(data)).rejects.toMatchObject({ code: 'invalid-url-domain' })
})
