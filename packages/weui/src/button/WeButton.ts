import { type Component, h } from 'vue'
import { safeHref } from '../href.ts'
import { leaf } from '../leaf.ts'
import { loading as loadingWord } from '../locale/zh-CN.ts'
import { useConfig } from '../theme/config.ts'

export interface ButtonProps {
  /** What it does to the person: the main thing, something else, or something dangerous. @default 'default' */
  type?: 'primary' | 'default' | 'warn' | undefined
  /** 48, 40, 32 or 28 pixels high. @default 'normal' */
  size?: 'normal' | 'medium' | 'mini' | 'xmini' | undefined
  /** As wide as what it stands in. */
  block?: boolean | undefined
  /** Beside its neighbours instead of below them. */
  inline?: boolean | undefined
  /** For a coloured ground. */
  overlay?: boolean | undefined
  /** It is at work: a spinner shows, presses do nothing, the focus stays. */
  loading?: boolean | undefined
  /** It cannot be pressed. */
  disabled?: boolean | undefined
  /** `submit` sends the form around it. @default 'button' */
  nativeType?: 'button' | 'submit' | 'reset' | undefined
  /** Makes it a link. */
  href?: string | undefined
  /** What it is instead of a button: a router's link, for example. */
  tag?: string | Component | undefined
}

const states = ['block', 'inline', 'overlay', 'loading', 'disabled'] as const

/**
 * WeUI's button. A press while it is disabled or loading reaches nobody.
 */
export const WeButton = /* @__PURE__ */ leaf<ButtonProps>(
  ['type', 'size', 'nativeType', 'href', 'tag'],
  states,
  (props, { slots }) => {
    const { type = 'default', size = 'normal', loading, disabled, nativeType, href } = props
    const { tag: element = href === undefined ? 'button' : 'a' } = props
    let name = `weui-btn weui-btn_${type}`
    if (size !== 'normal') name += ` weui-btn_${size}${size === 'medium' ? '' : ' weui-wa-hotarea'}`
    for (const state of states) if (props[state]) name += ` weui-btn_${state}`

    const content = slots.default?.()
    // Only what is there: for each attribute that is undefined Vue would call the DOM as well, a thousand buttons a thousand times.
    const attributes: Record<string, unknown> = { class: name }
    if (loading) attributes['aria-busy'] = true
    if (disabled || loading) {
      attributes['aria-disabled'] = true
      // The listeners of whoever uses the button come after this one.
      attributes.onClick = (event: Event) => {
        event.preventDefault()
        event.stopImmediatePropagation()
      }
    } else if (element !== 'button') attributes.href = safeHref(href)
    if (element === 'button') {
      attributes.type = nativeType ?? element
      attributes.disabled = disabled
    }

    return h(
      element as string,
      attributes,
      loading
        ? [
            h('i', {
              class: `weui-mask-loading${content ? '' : ' weui-mask-loading_only'}`,
              role: 'img',
              'aria-label': useConfig().value.labels.loading ?? loadingWord,
            }),
            content,
          ]
        : content,
    )
  },
)
