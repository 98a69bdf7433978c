import type { WxError } from '@wove/core'
import type { OpenTag } from '@wove/jssdk'
import { type LaidTag, layOpenTag, type Rendering } from '@wove/jssdk/open-tags'
import {
  computed,
  h,
  onActivated,
  onBeforeUnmount,
  onDeactivated,
  onMounted,
  type ShallowRef,
  shallowRef,
  triggerRef,
  watch,
} from 'vue'
import { useWove } from '../create-wove.ts'
import type { OpenTagSlotFunctions } from './common.ts'

interface OpenTagSetup<Scope> {
  tag: OpenTag
  props: { readonly label?: string | undefined; readonly rendering?: Rendering | undefined; readonly as: string }
  slots: OpenTagSlotFunctions<Scope>
  /** What the default slot gets. */
  scope: () => Scope
  attributes: () => Record<string, string | undefined>
  /** By the tag's own events; each gets the event's `detail`. */
  listeners: Record<string, (detail: unknown) => void>
  unavailable: (error: WxError) => void
  /** Goes elsewhere instead. */
  open?: () => void
  /** Whether this client never says that the tag is ready. */
  silent?: boolean
}

/** An open tag over what the component draws: made when Vue's state allows it, anew whenever its grant or attributes change. */
export function useOpenTag<Scope>({ tag, props, slots, open = () => {}, silent, ...setup }: OpenTagSetup<Scope>) {
  const wove = useWove()
  const { creation, rendering: byDefault, patience } = wove.options.openTags ?? {}
  const rendering = () => props.rendering ?? (typeof byDefault === 'function' ? byDefault(wove.environment) : byDefault)
  const host = shallowRef<HTMLElement>()
  const content = shallowRef<HTMLElement>()
  const present = shallowRef(false)
  const laid: ShallowRef<LaidTag> = shallowRef(
    layOpenTag({
      tag,
      listeners: setup.listeners,
      label: () => props.label,
      rendering,
      patience,
      silent,
      changed: () => triggerRef(laid),
    }),
  )

  const element = computed(() => laid.value.element)
  const bar = computed(() => (present.value ? wove.findObstacle(tag) : undefined))
  const problem = computed(() => bar.value ?? laid.value.trouble)
  const parts = computed(() =>
    present.value && !bar.value && (wove.grant.value?.asked.includes(tag) ?? creation !== 'verified')
      ? { attributes: setup.attributes(), grant: wove.grant.value }
      : undefined,
  )

  const appear = () => void (present.value = true)
  const leave = () => {
    present.value = false
    laid.value.show(undefined)
  }
  onMounted(() => {
    wove.need(tag)
    appear()
  })
  onActivated(appear)
  onDeactivated(leave)
  onBeforeUnmount(leave)
  watch(parts, (now) => laid.value.show(now), { flush: 'post' })
  watch(content, (now, _, ended) => now && ended(laid.value.follow(host.value!, now)), { flush: 'post' })
  watch(() => [props.label, props.rendering], laid.value.redraw)
  watch(problem, (now) => {
    if (now) setup.unavailable(now.error)
    if (wove.badge && host.value) void wove.badge(host.value, now?.error)
  })

  const render = () => {
    const now = problem.value
    const { as } = props
    const works = element.value && !now && (laid.value.ready || silent)
    // One control for a screen reader: the tag where it works, the content where it does not.
    const style = rendering() === 'inside' ? 'visibility:hidden' : 'pointer-events:none'
    return h(as, { ref: host, style: 'position:relative' }, [
      now && slots.fallback
        ? h(as, { key: 1 }, slots.fallback({ ...now, open }))
        : h(
            as,
            {
              key: 0,
              ref: content,
              ...(works && { 'aria-hidden': 'true', inert: '', style }),
              ...(now && { onClick: open }),
            },
            slots.default?.(setup.scope()),
          ),
    ])
  }
  return { render, element }
}
