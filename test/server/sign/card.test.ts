import { signCard, signCardChoice, signInvoice } from '@wove/server'
import { describe, expect, test } from 'vitest'

const ticket = 'ojZ8YtyVyr30HheH3CM73y7h4jJE'
const cardId = 'pjZ8Yt1XGILfi-FUsewpnnolGgZk'
const appId = 'wx0123456789abcdef'
const fixed = { timestamp: 1404896688, nonceStr: 'jonyqin' }

describe('signCard', () => {
  test("the platform's own example, with the blank that its documentation has in the ticket", () => {
    const { signature } = signCard({ ticket: `${ticket} `, cardId, code: 'jonyqin_1434008071', ...fixed })
    expect(signature).toBe('6b81fbf6af16e856334153b39737556063c82689')
  })

  test('the same without the blank', () => {
    const answer = signCard({ ticket, cardId, code: 'jonyqin_1434008071', ...fixed })
    expect(answer).toEqual({
      code: 'jonyqin_1434008071',
      timestamp: '1404896688',
      nonce_str: 'jonyqin',
      signature: '2b4d29b5f60fa4be37522ddfd9583c329446d3e3',
    })
  })

  test('a card without a code', () => {
    expect(signCard({ ticket, cardId, ...fixed }).signature).toBe('b2bf675f1383b47ba888a95901766be98f9f3e67')
    expect(signCard({ ticket, cardId, code: '', openid: '', ...fixed }).signature).toBe(
      'b2bf675f1383b47ba888a95901766be98f9f3e67',
    )
  })

  test('two in a row differ: a repeated signature is refused', () => {
    const [one, other] = [signCard({ ticket, cardId }), signCard({ ticket, cardId })]
    expect(one.nonce_str).toMatch(/^[\da-f]{16}$/)
    expect(one.nonce_str).not.toBe(other.nonce_str)
  })
})

test('signCardChoice: capitals come before small letters', () => {
  expect(signCardChoice({ ticket, appId, cardId, cardType: 'GROUPON', ...fixed })).toEqual({
    timestamp: '1404896688',
    nonceStr: 'jonyqin',
    signType: 'SHA1',
    cardSign: '83e60030b47c0ebcb08cfa10c1e2e37305739e9a',
  })
})

test('signInvoice: the constant type is signed', () => {
  expect(signInvoice({ ticket, appId, ...fixed }).cardSign).toBe('27503bbba897eb9a62e237bad68751e98a607465')
})
