import type { clients, Outcome } from './side-by-side.ts'

/** One call of both, with one raw answer. */
export interface Comparison {
  client: keyof typeof clients
  api: string
  answer: string
  /** Ours, theirs. */
  wire: [unknown, unknown]
  /** Ours, theirs. */
  outcome: [Outcome, Outcome]
}

interface Difference {
  reason: string
  here: (comparison: Comparison) => boolean
}

const both =
  (own: Outcome['kind'], official: Outcome['kind']) =>
  ({ outcome: [a, b] }: Comparison) =>
    a.kind === own && b.kind === official

/** Where ours is another on purpose. */
export const differences: Record<string, Difference> = {
  'an answer without what it promises is no success': {
    reason: 'T6: the script takes an empty answer for a success, and the page works on with undefined',
    here: (c) => both('fail', 'success')(c) && c.answer === 'no field at all',
  },
  'a payment without a word of the client is unknown': {
    reason: 'T6: for the script it is paid; ours says payment-unknown, and the own server asks for the order',
    here: (c) => both('fail', 'success')(c) && c.api === 'chooseWXPay' && c.answer === 'no message',
  },
  "a failure keeps the client's reason": {
    reason: 'T10: the script deletes err_code and err_desc',
    here: (c) => both('fail', 'fail')(c) && c.answer === 'fail with a reason',
  },
  'image data are repaired': {
    reason: 'T7: the script hands over bare base64 with its line breaks, which no <img> shows',
    here: (c) => both('success', 'success')(c) && c.api === 'getLocalImgData',
  },
  'no network is an answer': {
    reason: 'T13: the script calls it a failure',
    here: (c) => both('success', 'fail')(c) && c.api === 'getNetworkType' && /^(fail|no network)/.test(c.answer),
  },
  'the modern answer names the network': {
    reason: 'T13: the script reads the old one only',
    here: (c) => both('success', 'fail')(c) && c.answer === 'a network, modern',
  },
  'a network of an unknown generation is "mobile"': {
    reason: 'edge and wwan say no more than that it is not Wi-Fi',
    here: (c) => both('success', 'success')(c) && c.answer === 'edge',
  },
  'a cancelled getNetworkType is cancelled': {
    reason: 'the script rewrites the message before it looks for the word',
    here: (c) => both('cancel', 'fail')(c) && c.api === 'getNetworkType',
  },
  'numbers are numbers': {
    reason: 'some clients send them as text, and the script hands the text over',
    here: (c) => both('success', 'success')(c) && c.answer === 'numbers as text',
  },
  'a scanned code has a kind and a text': {
    reason: 'the script leaves "EAN_13,690…" to the page; resultStr stands beside',
    here: (c) => both('success', 'success')(c) && c.api === 'scanQRCode' && c.answer !== 'no field at all',
  },
  'a scan that is no JSON is no crash on iOS': {
    reason: 'T9: the script parses it unguarded, and none of its callbacks is called',
    here: (c) => both('success', 'never')(c) && c.api === 'scanQRCode' && c.client === 'ios',
  },
  'cards may come as a list': {
    reason: 'T9: the script parses a text unguarded, and none of its callbacks is called',
    here: (c) => both('success', 'never')(c) && c.api === 'addCard',
  },
  'a card with is_succ "0" was not added': {
    reason: 'the script takes the text for true',
    here: (c) => both('success', 'success')(c) && c.answer === 'a card that was not added',
  },
  'chosen cards are a list': {
    reason: 'T8: the script hands over the JSON text',
    here: (c) => both('success', 'success')(c) && c.api === 'chooseCard',
  },
  'a table is a table on HarmonyOS, too': {
    reason: 'T8: the script parses where the user agent says "android"',
    here: (c) => both('success', 'success')(c) && c.api === 'checkJsApi' && c.client === 'harmony',
  },
  'lists are lists on HarmonyOS, too': {
    reason: 'T8: the script parses where the user agent says "android"',
    here: (c) => both('success', 'success')(c) && c.api === 'chooseImage' && c.client === 'harmony',
  },
  "openBusinessView's fields are read by their shape": {
    reason:
      'T8: a number on iOS is a text on Android; HarmonyOS sends text that the script does not parse; missing fields are empty',
    here: (c) => both('success', 'success')(c) && c.api === 'openBusinessView',
  },
}
