/**
 * The page `/__wechat/phone?url=/`: a phone, drawn around a frame that has a phone's viewport. Only the case is drawn
 * here; the shell of the page inside draws the navigation bar into `#wove-bar` and says what device it is.
 */
import { say } from '../language.ts'
import style from './phone.css?inline'

const page = pageAddress(new URLSearchParams(location.search).get('url'))

/** Only pages of this very origin are shown, whatever the address asks for. */
function pageAddress(asked: string | null): string {
  const inside = new URL(asked || '/', location.origin)
  return inside.origin === location.origin ? inside.pathname + inside.search + inside.hash : '/'
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...children)
  return made
}

const clock = element('span', { class: 'clock' })
const showTime = () => (clock.textContent = new Date().toTimeString().slice(0, 5))
showTime()
setInterval(showTime, 10_000)

const frame = element('iframe', {
  id: 'wove-page',
  src: page,
  title: say('网页', 'The page'),
  allow: 'clipboard-write',
})
const way = element('a', { class: 'way', href: page }, say('不要手机外框', 'Without the phone'))
const signs = element('span', { class: 'signs' }, element('i', { class: 'signal' }), element('i', { class: 'battery' }))

document.documentElement.lang = say('zh-CN', 'en')
document.head.append(element('style', {}, style))
document.body.append(
  element(
    'main',
    {},
    element('h1', { class: 'hidden' }, say('微信里的网页', 'A page in WeChat')),
    element(
      'div',
      { class: 'device' },
      element(
        'div',
        { class: 'screen' },
        element('div', { class: 'system', 'aria-hidden': 'true' }, clock, element('i', { class: 'island' }), signs),
        element('div', { id: 'wove-bar' }),
        frame,
        element('div', { class: 'home', 'aria-hidden': 'true' }),
      ),
    ),
    way,
  ),
)

// A reload of this window comes back to where the person has gone.
frame.addEventListener('load', () => {
  const inside = frame.contentWindow?.location
  if (!inside || inside.origin !== location.origin) return
  const address = inside.pathname + inside.search + inside.hash
  way.href = address
  document.title = frame.contentDocument?.title || document.title
  history.replaceState(null, '', `?url=${encodeURIComponent(address)}`)
})
