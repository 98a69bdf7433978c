import type { WechatServer } from '@wove/server'

/** A browser's cookies for one server: enough of them for a sign-in. */
export interface Visit {
  /** Opens an address of the server, as a navigation does. */
  open(url: string, init?: RequestInit): Promise<Response>
  readonly cookies: Map<string, string>
}

export function visit(server: WechatServer, site = 'https://h5.example.com'): Visit {
  const cookies = new Map<string, string>()
  return {
    cookies,
    async open(url, init = {}) {
      const headers = new Headers(init.headers)
      if (cookies.size > 0) headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
      const response = await server.fetch(new Request(new URL(url, site), { ...init, headers }))
      for (const line of response.headers.getSetCookie()) {
        const [pair = '', ...attributes] = line.split('; ')
        const at = pair.indexOf('=')
        const [name, value] = [pair.slice(0, at), pair.slice(at + 1)]
        if (attributes.includes('Max-Age=0')) cookies.delete(name)
        else cookies.set(name, value)
      }
      return response
    },
  }
}

/** Where a redirect leads. */
export const target = (response: Response): URL => new URL(response.headers.get('location') ?? 'none:')

/** Leaves for WeChat and returns the state it was sent. */
export async function leave(browser: Visit, page: string, query = ''): Promise<string> {
  const response = await browser.open(`/api/wechat/oauth/authorize?return=${encodeURIComponent(page)}${query}`)
  return target(response).searchParams.get('state') ?? ''
}
