/** The text of answers, for adapters that can send it as it is: to read it out of its stream costs more than a signature. */
const texts = new WeakMap<Response, string>()

/** JSON that nobody keeps. Its headers are set at once: one by one, as Hono's context takes them, they cost more than the signature. */
export function jsonAnswer(body: unknown, status = 200): Response {
  const text = JSON.stringify(body)
  const response = new Response(text, {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  })
  texts.set(response, text)
  return response
}

/** The whole text of an answer that {@link jsonAnswer} has made and nobody has begun to read. */
export function textOf(response: Response): string | undefined {
  return response.bodyUsed ? undefined : texts.get(response)
}
