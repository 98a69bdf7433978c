import { authorizeUrl, readAuthorizeReturn, readSubscribeMessageReturn, subscribeMessageUrl } from '@wove/oauth'
import { describe, expect, test } from 'vitest'

const appId = 'wx0123456789abcdef'
const redirectUri = 'https://h5.example.com/a?x=1&y=2#/route'
const state = 'Wm3WZYTPz0wzccnW'

describe('authorizeUrl', () => {
  test('has the order and the fragment that WeChat compares', () => {
    expect(
      authorizeUrl({ appId, redirectUri, state, scope: 'snsapi_userinfo', forceSnapShot: true, forcePopup: true }),
    ).toBe(
      'https://open.weixin.qq.com/connect/oauth2/authorize?appid=wx0123456789abcdef' +
        '&redirect_uri=https%3A%2F%2Fh5.example.com%2Fa%3Fx%3D1%26y%3D2%23%2Froute&response_type=code' +
        '&scope=snsapi_userinfo&state=Wm3WZYTPz0wzccnW&forcePopup=true&forceSnapShot=true#wechat_redirect',
    )
  })

  test('is silent when no scope is given, and shows the QR code for snsapi_login', () => {
    expect(authorizeUrl({ appId, redirectUri, state })).toContain('/connect/oauth2/authorize?')
    expect(authorizeUrl({ appId, redirectUri, state })).toContain('&scope=snsapi_base&')
    expect(authorizeUrl({ appId, redirectUri, state, scope: 'snsapi_login' })).toContain('/connect/qrconnect?')
  })

  for (const wrong of ['', 'a=b', 'base64==', '中', 'a'.repeat(129)]) {
    test(`takes no state like "${wrong.slice(0, 10)}"`, () => {
      expect(() => authorizeUrl({ appId, redirectUri, state: wrong })).toThrow(/letters and digits/)
    })
  }

  test('takes no address to return to that is none, or holds a code already', () => {
    expect(() => authorizeUrl({ appId, redirectUri: '/a', state })).toThrow(/no http/)
    expect(() => authorizeUrl({ appId, redirectUri: 'https://h5.example.com/?code=1', state })).toThrow(/holds a code/)
  })
})

describe('readAuthorizeReturn', () => {
  for (const [name, url, found] of [
    ['before the hash', 'https://h5.example.com/?code=c&state=s#/route', { kind: 'code', code: 'c', state: 's' }],
    ['within the hash', 'https://h5.example.com/#/route?code=c&state=s', { kind: 'code', code: 'c', state: 's' }],
    [
      'twice: the last counts',
      'https://h5.example.com/?code=a&state=s&code=b&state=s',
      { kind: 'code', code: 'b', state: 's' },
    ],
    ['without a code: refused', 'https://h5.example.com/?state=s', { kind: 'refused', state: 's' }],
    ['without a state: nothing of ours', 'https://h5.example.com/?code=c', { kind: 'none' }],
    ['not at all', 'https://h5.example.com/', { kind: 'none' }],
  ] as const) {
    test(`reads what came ${name}`, () => expect(readAuthorizeReturn(url)).toEqual(found))
  }

  test('a code before the hash wins over one that a link has put into the route', () => {
    const url = 'https://h5.example.com/?code=real&state=s#/route?code=planted&state=planted'
    expect(readAuthorizeReturn(url)).toEqual({ kind: 'code', code: 'real', state: 's' })
  })
})

describe('the subscription of one message', () => {
  test('its address has the order of the documentation', () => {
    expect(
      subscribeMessageUrl({
        appId,
        scene: 1000,
        templateId: 'T_1',
        redirectUrl: 'https://h5.example.com/done',
        reserved: 'r1',
      }),
    ).toBe(
      'https://mp.weixin.qq.com/mp/subscribemsg?action=get_confirm&appid=wx0123456789abcdef&scene=1000&template_id=T_1' +
        '&redirect_url=https%3A%2F%2Fh5.example.com%2Fdone&reserved=r1#wechat_redirect',
    )
  })

  test('a scene out of range, a reserved with signs and an address that is none are refused', () => {
    const right = { appId, scene: 1, templateId: 'T', redirectUrl: 'https://h5.example.com/' }
    for (const wrong of [{ scene: -1 }, { scene: 10_001 }, { scene: 1.5 }, { reserved: 'a b' }, { redirectUrl: 'x' }]) {
      expect(() => subscribeMessageUrl({ ...right, ...wrong })).toThrow(/scene|reserved|redirectUrl/)
    }
  })

  test('what came back is read: confirmed with an openid, cancelled without', () => {
    const base = 'https://h5.example.com/done?template_id=T_1&scene=1000&reserved=r1'
    const rest = { templateId: 'T_1', scene: 1000, reserved: 'r1' }
    expect(readSubscribeMessageReturn(`${base}&action=confirm&openid=o1`)).toEqual({
      kind: 'confirm',
      openid: 'o1',
      ...rest,
    })
    expect(readSubscribeMessageReturn(`${base}&action=cancel`)).toEqual({ kind: 'cancel', ...rest })
    expect(readSubscribeMessageReturn(`${base}&action=confirm`)).toEqual({ kind: 'none' })
    expect(readSubscribeMessageReturn('https://h5.example.com/')).toEqual({ kind: 'none' })
  })
})
