import type { WxError } from '@wove/core'
import { explain } from '@wove/core/explain'

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (character) => entities[character]!)

/** A page for the person whose sign-in has failed: what happened in both languages, and a way back. */
export function notice(error: WxError, back?: string): string {
  const [zh, en] = [explain(error, 'zh'), explain(error, 'en')]
  const link = back ? `<p><a href="${escaped(back)}">返回页面 · Back to the page</a></p>` : ''
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>登录没有完成 · Not signed in</title>
<style>body{font:17px/1.6 system-ui,sans-serif;max-width:32em;margin:15vh auto 0;padding:0 24px}h1{font-size:22px}a{color:#07863f}@media(prefers-color-scheme:dark){a{color:#3eb575}}</style>
<main>
<h1>登录没有完成 · <span lang="en">Not signed in</span></h1>
<p>${escaped(zh.why)}${escaped(zh.cure)}</p>
<p lang="en">${escaped(en.why)} ${escaped(en.cure)}</p>
${link}
<p><small>${escaped(error.code)}</small></p>
</main>
</html>
`
}
