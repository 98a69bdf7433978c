import { styleText } from 'node:util'
import type { Verdict } from '../platform.ts'

/** Why a page or a call was refused, for the terminal. */
export function refusalText({ api = 'config', keyword, diagnosis }: Verdict): string {
  const lines = [styleText('yellow', `[wove] ${api} refused: ${keyword}`)]
  if (diagnosis) {
    lines.push(`  ${diagnosis.mistakes.join(' + ')}: ${diagnosis.says.en}`, `  → ${diagnosis.cure.en}`)
    if (diagnosis.expected) lines.push(`  expected  ${diagnosis.expected}`)
    if (diagnosis.found) lines.push(`  signed    ${diagnosis.found}`)
  }
  return lines.join('\n')
}
