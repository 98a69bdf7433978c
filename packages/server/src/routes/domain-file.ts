import type { Hono } from 'hono'

/** `GET /MP_verify_….txt`: proves to mp.weixin.qq.com that the domain is ours. The file holds the code of its name. */
export function domainFileRoutes(app: Hono, names: readonly string[]): void {
  for (const name of names) {
    const code = /^MP_verify_(\w+)\.txt$/.exec(name)?.[1]
    if (code) app.get(`/${name}`, (context) => context.text(code))
  }
}
