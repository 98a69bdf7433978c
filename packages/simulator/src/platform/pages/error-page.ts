import { html } from 'hono/html'
import { AuthorizeError } from '../authorize.ts'
import { frame } from './frame.ts'

/** What the person sees of a refused address, with a word for the developer. */
export function errorPage(error: unknown): ReturnType<typeof frame> {
  if (!(error instanceof AuthorizeError)) throw error
  return frame(
    error.message,
    html`<div role="alert">
      <h1>${error.message}</h1>
      <p><code>${error.code}</code></p>
      <p lang="zh-CN">${error.hint.zh}</p>
      <p lang="en">${error.hint.en}</p>
    </div>`,
  )
}
