/** Where the platform answers: a path of the page's own server, or a platform in this process. */
export type PlatformPlace = string | { fetch(request: Request): Promise<Response> }

/** Asks the platform's side door, `/simulator/…`, which no real platform has. */
export async function askPlatform<Answer>(platform: PlatformPlace, path: string, body: object): Promise<Answer> {
  const base = typeof platform === 'string' ? platform : 'https://api.weixin.qq.com'
  const request = new Request(new URL(`${base}/simulator/${path}`, location.href), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const response = await (typeof platform === 'string' ? fetch(request) : platform.fetch(request))
  if (!response.ok) throw new Error(`the pretend platform answered ${response.status} to ${path}`)
  return (await response.json()) as Answer
}
