import type { Handler } from 'hono'

/** `GET /MP_verify_….txt`: proves to mp.weixin.qq.com that the domain is ours. The file holds the code of its name. */
export function domainFile(names: readonly string[]): Handler {
  return (context) => {
    const name = context.req.path.slice(1)
    const code = /^MP_verify_(\w+)\.txt$/.exec(name)?.[1]
    return code && names.includes(name) ? context.text(code) : context.notFound()
  }
}
