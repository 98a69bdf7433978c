/** Says on every page of a build that its WeChat is a pretend one: nobody shall take it for a released page. */
export function showBanner(): () => void {
  const host = document.createElement('wove-simulator-banner')
  const root = host.attachShadow({ mode: 'open' })
  const style = document.createElement('style')
  style.textContent = `
    :host { all: initial; position: fixed; inset: auto 0 0; z-index: 2147483647; pointer-events: none }
    p { margin: 0; padding: 4px 12px calc(4px + env(safe-area-inset-bottom)); background: #8a1c1c; color: #fff;
        font: 500 13px/1.5 system-ui, sans-serif; text-align: center }
  `
  const note = document.createElement('p')
  note.setAttribute('role', 'note')
  note.textContent = navigator.language.startsWith('zh')
    ? '此页面运行在 Wove 模拟的微信中，仅供演示'
    : 'This page runs in the WeChat that Wove simulates: for demonstration only'
  root.append(style, note)
  const show = () => document.body.append(host)
  if (document.body) show()
  else addEventListener('DOMContentLoaded', show, { once: true })
  return () => {
    removeEventListener('DOMContentLoaded', show)
    host.remove()
  }
}
