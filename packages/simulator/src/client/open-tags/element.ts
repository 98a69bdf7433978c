import type { Text } from '../../text.ts'
import type { OpenTag } from './open-tag.ts'
import { readTemplate } from './template.ts'
import type { TagHost, TagState } from './host.ts'

const observed = { childList: true, subtree: true, characterData: true, attributes: true }

/** Makes the class of an open tag. What it does is up to whichever simulator is in the page. */
export function tagClass(tag: OpenTag, currentHost: () => TagHost | undefined): CustomElementConstructor {
  return class extends HTMLElement {
    // Once in a life: a kept-alive node is attached again.
    readonly #root = this.attachShadow({ mode: 'open' })
    readonly #attribute = (name: string) => this.getAttribute(name) ?? ''
    readonly #observer = new MutationObserver(() => this.#look())
    #leave: (() => void) | undefined
    #shown: string | undefined
    #ready = false
    #state: TagState | undefined

    constructor() {
      super()
      // A scripted click is no tap: the client wants a finger.
      this.addEventListener('click', (event) => void (event.isTrusted && this.#tap()))
    }

    connectedCallback(): void {
      const host = currentHost()
      if (!host) return
      this.#state = { element: this, api: tag.api, state: 'waiting', tap: () => this.#tap() }
      this.#leave = host.join(this.#state, () => this.#look())
      this.#observer.observe(this, observed)
      // The children of a parsed or mounted element come after it.
      queueMicrotask(() => this.#look())
    }

    disconnectedCallback(): void {
      this.#observer.disconnect()
      this.#leave?.()
      this.#leave = undefined
    }

    #look(): void {
      const host = currentHost()
      if (!host || !this.#state || !this.isConnected) return
      const refused = host.refusal(tag.api)
      if (refused) return this.#empty(refused.waits ? 'waiting' : 'refused', refused.says)
      const objection = tag.objection(this.#attribute)
      if (objection) return this.#empty('refused', objection)
      const template = readTemplate(this, tag.slots)
      if (template.problem) return this.#empty('refused', template.problem)
      if (this.#shown !== template.html) {
        this.#shown = template.html
        this.#root.innerHTML = `<style>:host{display:inline-block;cursor:pointer}</style>${template.html}`
      }
      if (withoutSize(this)) return this.#report('refused', noSize)
      this.#report('ready')
      if (this.#ready) return
      this.#ready = true
      tag.equip?.(this, this.#attribute)
      if (tag.saysReady(host.profile())) this.dispatchEvent(new CustomEvent('ready'))
    }

    #empty(state: TagState['state'], reason: Text): void {
      this.#shown = undefined
      this.#root.innerHTML = ''
      // Granted anew, it is ready anew.
      this.#ready = this.#ready && tag.equip !== undefined
      this.#report(state, reason)
    }

    #report(state: TagState['state'], reason?: Text): void {
      if (!this.#state) return
      Object.assign(this.#state, { state, reason })
      if (state === 'refused' && reason) currentHost()?.complain(tag.api, reason)
    }

    async #tap(): Promise<void> {
      this.#look()
      const host = currentHost()
      if (!host || this.#state?.state !== 'ready') return
      const event = await host.tap(tag, this.#attribute)
      if (event) this.dispatchEvent(new CustomEvent(event.type, event.detail ? { detail: event.detail } : {}))
    }
  }
}

const noSize: Text = {
  zh: '标签没有尺寸：给模板里的节点写明 px 高度。',
  en: 'The tag has no size: give the node in the template a height in px.',
}

/** Nothing of it to be tapped. An environment without layout, as jsdom, gives every element no size. */
function withoutSize(element: Element): boolean {
  if (document.documentElement.clientWidth === 0) return false
  // A hidden branch of the page is no mistake.
  if (element.closest('[hidden]') || getComputedStyle(element).display === 'none') return false
  const { width, height } = element.getBoundingClientRect()
  return width === 0 || height === 0
}
