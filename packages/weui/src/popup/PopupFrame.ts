import { defineComponent, h, type HTMLAttributes, mergeProps, shallowRef, Teleport, Transition } from 'vue'
import { useConfig } from '../theme/config.ts'
import type { FrameProps } from './props.ts'
import { usePopup } from './usePopup.ts'
import { useShown } from './useShown.ts'

interface OwnProps extends FrameProps {
  /** A press beside it closes it. */
  closeOnMask?: boolean | undefined
  open: boolean
  initialFocus?: ((element: HTMLElement) => HTMLElement | null | undefined) | undefined
}

/** What all popups are made of: mask and panel in one element, put where the theme of its opener holds. */
export const PopupFrame = /* @__PURE__ */ defineComponent(
  (props: OwnProps & HTMLAttributes, { attrs, emit, slots }) => {
    const config = useConfig()
    const element = shallowRef<HTMLElement | null>(null)
    const closed = () => emit('closed')
    const wanted = useShown(() => props.open, element, closed)

    usePopup({
      open: () => props.open,
      element,
      ask: (cause) => {
        if (cause !== 'escape' || !props.keepOnEscape) emit('ask', cause)
      },
      closeOnBack: () => props.closeOnBack,
      initialFocus: (popup) => props.initialFocus?.(popup),
    })

    const frame = () =>
      props.open &&
      h(
        'div',
        mergeProps({ ref: element, class: 'we-popup', role: 'dialog', 'aria-modal': 'true', tabindex: -1 }, attrs),
        [h('div', { class: 'weui-mask', onClick: () => props.closeOnMask && emit('ask', 'mask') }), slots.default?.()],
      )

    return () =>
      wanted.value &&
      h(Teleport, { to: props.teleport ?? config.value.host }, [
        h(
          Transition,
          { name: 'we-popup', appear: true, onAfterEnter: () => emit('opened'), onAfterLeave: closed },
          frame,
        ),
      ])
  },
  {
    inheritAttrs: false,
    props: {
      closeOnMask: Boolean,
      keepOnEscape: Boolean,
      closeOnBack: Boolean,
      teleport: null,
      open: Boolean,
      initialFocus: null,
    },
    emits: ['ask', 'opened', 'closed'],
  },
)
