/** JSON that nobody keeps. Its headers are set at once: one by one, as Hono's context takes them, they cost more than the signature. */
export function jsonAnswer(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  })
}
