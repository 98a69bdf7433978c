import { parseArgs } from 'node:util'
import { examine, type Finding } from './examine.ts'
import { explainText } from './explain-text.ts'

const usage = `wove-server doctor [text or code …] [--url <page>] [--domain-file MP_verify_….txt] [--json]

Looks at clock, credentials, IP list, domain file and the signature of a page. WECHAT_APP_ID and WECHAT_APP_SECRET are
read from the environment, WECHAT_API too. With a text or a code ("40164", "config:invalid signature") it says what that
means, and nothing else is looked at.`

export interface DoctorContext {
  env: Record<string, string | undefined>
  print: (line: string) => void
  fetch?: (request: Request) => Promise<Response>
}

/** Runs the command. The exit code is 0 when all is well, 1 when something is not, 2 when it was called wrongly. */
export async function doctor(args: readonly string[], { env, print, fetch }: DoctorContext): Promise<number> {
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(args)
  } catch (error) {
    print(`${(error as Error).message}\n\n${usage}`)
    return 2
  }
  const { values, positionals } = parsed
  const [command, ...words] = positionals
  if (command !== 'doctor' || values.help) {
    print(usage)
    return values.help ? 0 : 2
  }
  const text = words.join(' ')
  if (text) return tell(text, { json: values.json, chinese: /^zh/i.test(env.LANG ?? ''), print })

  const { WECHAT_APP_ID: appId, WECHAT_APP_SECRET: appSecret, WECHAT_API: api } = env
  if (!appId || !appSecret) {
    print(`Set WECHAT_APP_ID and WECHAT_APP_SECRET in the environment.\n\n${usage}`)
    return 2
  }
  const findings = await examine({
    appId,
    appSecret,
    url: values.url,
    domainFile: values['domain-file'],
    api,
    fetch,
  })
  print(values.json ? JSON.stringify(findings, null, 2) : findings.map(line).join('\n'))
  return findings.some(({ state }) => state === 'failed') ? 1 : 0
}

function parse(args: readonly string[]) {
  return parseArgs({
    // -1 is a code of the platform, not an option.
    args: args.map((each) => (/^-\d+$/.test(each) ? ` ${each}` : each)),
    allowPositionals: true,
    options: {
      url: { type: 'string' },
      'domain-file': { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
}

function tell(
  text: string,
  { json, chinese, print }: { json: boolean; chinese: boolean; print: (line: string) => void },
): number {
  const found = explainText(text, chinese ? 'zh' : 'en')
  if (json) print(JSON.stringify(found ?? null, null, 2))
  else print(found ? `${found.why}\n→ ${found.cure}` : 'Nothing is known about that.')
  return found ? 0 : 1
}

const marks = { ok: '✓', failed: '✗', skipped: '–' }

function line({ name, state, says, cure }: Finding): string {
  return `${marks[state]} ${name.padEnd(12)} ${says}${cure ? `\n  → ${cure}` : ''}`
}
