import { expect, test } from 'vitest'

test('T20: importing on a server has no effect and throws nothing', async () => {
  expect(typeof document).toBe('undefined')
  // Node itself leaves a mark when its fetch is first touched.
  void globalThis.Request
  const before = Reflect.ownKeys(globalThis)
  const modules = await Promise.all([
    import('@wove/jssdk'),
    import('@wove/jssdk/legacy'),
    import('@wove/jssdk/facade'),
    import('@wove/jssdk/official-script'),
    import('@wove/jssdk/ky'),
    import('@wove/core'),
  ])
  for (const module of modules) expect(Object.keys(module)).not.toEqual([])
  expect(Reflect.ownKeys(globalThis).filter((key) => !before.includes(key))).toEqual([])
})

test('on a server every call rejects at once, and events are never heard', async () => {
  const { chooseImage, configure, getNetworkType, onVoicePlayEnd, ready, setShare, supports } =
    await import('@wove/jssdk')
  const missing = { code: 'not-in-wechat' }
  await expect(configure({ signature: '/api/wechat/signature' })).rejects.toMatchObject(missing)
  await expect(ready()).rejects.toMatchObject(missing)
  await expect(chooseImage()).rejects.toMatchObject(missing)
  await expect(setShare({ title: 't', desc: 'd', imgUrl: 'https://a.b/1.jpg' })).rejects.toMatchObject(missing)
  expect(await supports(getNetworkType)).toBe('no')
  expect(onVoicePlayEnd(() => {})()).toBeUndefined()
})
