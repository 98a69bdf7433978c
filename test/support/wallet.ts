import { onTestFinished, vi } from 'vitest'
import { type EffectScope, effectScope } from 'vue'
import { pageJssdk } from '@wove/jssdk'
import { type FakeClient, fakeClient, userAgents } from './fake-client.ts'
import { forgetPage, settle, signature } from './vue-app.ts'

/** The own server, for tests: answers by path, and records what it was asked. */
export function fakeServer(answers: Record<string, unknown>): { asked: { path: string; body: unknown }[] } {
  const asked: { path: string; body: unknown }[] = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    asked.push({ path, body: init.body === undefined ? undefined : JSON.parse(String(init.body)) })
    const answer = answers[path]
    if (answer === undefined) throw new TypeError('Failed to fetch')
    if (answer === 'silence') {
      return new Promise((_, reject) => {
        init.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')))
      })
    }
    return answer instanceof Response ? answer : new Response(JSON.stringify(answer))
  })
  return { asked }
}

/** A composable in a scope of its own, in a verified page of a recording client. Fake timers have to be on. */
export async function useInPage<T>(
  use: () => T,
  { answers = {}, userAgent = userAgents.ios }: { answers?: Record<string, unknown>; userAgent?: string } = {},
): Promise<{ it: T; client: FakeClient; scope: EffectScope }> {
  forgetPage()
  const outside = !/MicroMessenger/.test(userAgent)
  const client = fakeClient({ userAgent, bridge: !outside })
  for (const [name, answer] of Object.entries(answers)) client.answers(name, answer)
  pageJssdk()
    .configure({ signature: async () => signature })
    .catch(() => {})
  await settle()
  const scope = effectScope()
  onTestFinished(() => scope.stop())
  return { it: scope.run(use)!, client, scope }
}

export const browser = 'Mozilla/5.0 Chrome/120'
