import type { Verdict } from '../../platform/verify.ts'
import { say } from '../language.ts'

/** How the page's verification stands, in a word and a colour. */
export function statusOf(verdict: Verdict | undefined): { tone: 'idle' | 'ok' | 'refused'; text: string } {
  if (!verdict) return { tone: 'idle', text: say('未验证', 'Not verified') }
  return verdict.keyword === 'ok'
    ? { tone: 'ok', text: say('已验证', 'Verified') }
    : { tone: 'refused', text: verdict.keyword }
}
