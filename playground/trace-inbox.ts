/** Takes the traces that phones post, `POST /api/traces`, and puts each into a file: a fixture for `wechat.replay(trace)`. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'

export interface TraceInboxOptions {
  /** Where the files go. */
  folder: string
  /** The sites whose pages may post. */
  origins: readonly string[]
}

interface Event {
  kind: string
  name: string
}

const isEvent = (each: unknown): each is Event =>
  typeof each === 'object' && each !== null && 'kind' in each && 'name' in each

export function traceInbox({ folder, origins }: TraceInboxOptions): Hono {
  const inbox = new Hono()
  inbox.post('/api/traces', bodyLimit({ maxSize: 1_000_000 }), async (context) => {
    if (!origins.includes(context.req.header('origin') ?? ''))
      return context.text('Not a page of this playground.', 403)
    const trace: unknown = await context.req.json().catch(() => undefined)
    if (!Array.isArray(trace) || !trace.every(isEvent)) return context.text('This is no trace.', 400)
    const file = join(folder, `${new Date().toISOString().replaceAll(/[:.]/g, '-')}.json`)
    await mkdir(folder, { recursive: true })
    await writeFile(file, `${JSON.stringify(trace, null, 2)}\n`)
    console.log(`A trace of ${trace.length} events: ${file}`)
    return context.json({ file })
  })
  return inbox
}
