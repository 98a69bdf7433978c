import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

type Html = HtmlEscapedString | Promise<HtmlEscapedString>

const style = `
:root { color-scheme: light dark; --bg: #ededed; --card: #fff; --fg: #191919; --dim: #6b6b6b; --line: #0000001a; --brand: #07823f; --ink: #fff }
@media (prefers-color-scheme: dark) { :root { --bg: #111; --card: #1e1e1e; --fg: #ffffffd9; --dim: #ffffffa6; --line: #ffffff1f; --brand: #06ad56; --ink: #00180a } }
* { box-sizing: border-box }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 24px 16px; background: var(--bg); color: var(--fg); font: 17px/1.5 system-ui, -apple-system, "PingFang SC", "Noto Sans CJK SC", sans-serif }
main { width: min(100%, 400px); padding: 24px; border-radius: 12px; background: var(--card) }
h1 { margin: 0 0 4px; font-size: 20px }
p { margin: 0 0 16px; color: var(--dim); font-size: 15px; overflow-wrap: anywhere }
fieldset { margin: 0 0 20px; padding: 0; border: 0 }
legend { padding: 0; color: var(--dim); font-size: 14px }
label { display: flex; gap: 12px; align-items: center; min-height: 52px; border-bottom: 1px solid var(--line) }
input { width: 20px; height: 20px; accent-color: var(--brand) }
button { display: block; width: 100%; min-height: 48px; margin-top: 12px; border: 0; border-radius: 8px; background: var(--line); color: var(--fg); font: inherit; font-weight: 500; cursor: pointer }
button.main { background: var(--brand); color: var(--ink) }
:focus-visible { outline: 3px solid var(--brand); outline-offset: 2px }
code { font-size: 14px }
`

/** A page of the platform. Values are escaped by the template. */
export function frame(title: string, body: Html): Html {
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="UTF-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="referrer" content="no-referrer" />
        <link rel="icon" href="data:," />
        <title>${title}</title>
        <style>
          ${raw(style)}
        </style>
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html>`
}

/** A script of a page, with values that it may read: as JSON that cannot end the script. */
export function script(code: string, values: Readonly<Record<string, unknown>> = {}): Html {
  const json = JSON.stringify(values).replaceAll('<', String.raw`\u003c`)
  return html`<script>
    ${raw(`(function (values) {${code}})(${json})`)}
  </script>`
}

/**
 * The fragment that every such address needs never reaches a server, so the page looks at it itself. Outside WeChat it
 * asks to be opened there: what is played was chosen in this tab, or, under a host of its own, by the test.
 */
export const fragmentGuard = `
  var main = document.querySelector('main')
  function refuse(title, hint) {
    main.textContent = ''
    var head = main.appendChild(document.createElement('h1'))
    head.textContent = title
    main.appendChild(document.createElement('p')).textContent = hint
    main.setAttribute('role', 'alert')
    return true
  }
  var refused =
    (values.inWechat &&
      (sessionStorage.getItem('wove-simulator:profile') || (window.woveStart || {}).profile) === 'browser' &&
      refuse('请在微信客户端打开链接', 'Open this page in WeChat: the simulator plays an ordinary browser.')) ||
    (location.hash !== '#wechat_redirect' &&
      refuse('链接无法打开', '地址必须以 #wechat_redirect 结尾。The address has to end with #wechat_redirect.'))
`
