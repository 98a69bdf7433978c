import type { WxError } from '@wove/core'
import type { OpenTag } from '@wove/jssdk'
import { computed, h, onActivated, onBeforeUnmount, onDeactivated, onMounted, shallowRef, watch } from 'vue'
import { useWove } from '../create-wove.ts'
import type { Rendering } from '../options.ts'
import type { OpenTagSlotFunctions } from './common.ts'
import { cover, createTag } from './element.ts'
import { followChanges, measure } from './measure.ts'
import type { Obstacle } from './reason.ts'

interface OpenTagSetup<Scope> {
  tag: OpenTag
  props: { readonly label?: string | undefined; readonly rendering?: Rendering | undefined; readonly as: string }
  slots: OpenTagSlotFunctions<Scope>
  /** What the default slot gets. */
  scope: () => Scope
  attributes: () => Record<string, string | undefined>
  /** By the tag's own events; each gets the event's `detail`. */
  listeners: Record<string, (detail: unknown) => void>
  ready: () => void
  unavailable: (error: WxError) => void
  /** Goes elsewhere instead. */
  open?: () => void
  /** Whether this client never says that the tag is ready. */
  silent?: boolean
}

/** An open tag over what the page draws: created outside of Vue, and anew whenever its grant or its parts change. */
export function useOpenTag<Scope>({ tag, props, slots, open = () => {}, silent, ...setup }: OpenTagSetup<Scope>) {
  const wove = useWove()
  const { creation, rendering, patience = 5000 } = wove.options.openTags ?? {}
  const byDefault = typeof rendering === 'function' ? rendering(wove.environment) : rendering
  const host = shallowRef<HTMLElement>()
  const content = shallowRef<HTMLElement>()
  const element = shallowRef<HTMLElement>()
  const present = shallowRef(false)
  const ready = shallowRef(false)
  const trouble = shallowRef<Obstacle>()
  const markup = shallowRef('')
  let waiting: ReturnType<typeof setTimeout> | undefined
  let drawing: ReturnType<typeof setTimeout> | undefined
  let drawn = ''

  const inside = () => (props.rendering ?? byDefault) === 'inside'
  const bar = computed(() => (present.value ? wove.findObstacle(tag) : undefined))
  const problem = computed(() => bar.value ?? trouble.value)
  /** The tag as it should be, as text; empty where there should be none. */
  const wanted = computed(() =>
    present.value && markup.value && !bar.value && (wove.grant.value?.asked.includes(tag) ?? creation !== 'verified')
      ? JSON.stringify([setup.attributes(), markup.value, wove.grant.value])
      : '',
  )
  const works = computed(() => !!element.value && !problem.value && (ready.value || silent))

  function place(): void {
    if (!element.value || !content.value) return
    const { left, top, width, height } = measure(content.value, host.value!)
    element.value.style.cssText = `position:absolute;z-index:1;overflow:hidden;left:${left}px;top:${top}px;width:${width}px;height:${height}px;visibility:${trouble.value ? 'hidden' : ''}`
  }

  async function draw(): Promise<void> {
    if (!content.value) return
    const { height } = measure(content.value, host.value!)
    if (inside()) {
      drawn = ''
      markup.value = await wove.snapshot(content.value, height)
      return
    }
    // Not for a text that counts down: the client would load the tag anew each second.
    const next = `${height} ${props.label}`
    if (next !== drawn) markup.value = cover(props.label ?? nameOf(content.value), height)
    drawn = next
  }

  function changed(): void {
    place()
    clearTimeout(drawing)
    // A size that is still on its way would have the tag made anew at each step.
    drawing = setTimeout(draw, markup.value ? 100 : 0)
  }

  function take(): void {
    clearTimeout(waiting)
    element.value?.remove()
    element.value = trouble.value = undefined
    ready.value = false
  }

  function renew(): void {
    take()
    if (!wanted.value) return
    element.value = createTag(tag, setup.attributes(), markup.value, {
      ...setup.listeners,
      ready() {
        ready.value = true
        trouble.value = undefined
        setup.ready()
      },
    })
    place()
    host.value!.append(element.value)
    if (wove.grant.value) waiting = setTimeout(giveUp, patience)
  }

  function giveUp(): void {
    const { width, height } = content.value ? measure(content.value, host.value!) : { width: 1, height: 1 }
    // In a part of the page that is not shown, nothing can be said.
    if (!host.value!.getClientRects().length) waiting = setTimeout(giveUp, patience)
    else if (!width || !height) trouble.value = wove.obstacle('tag-without-size', tag)
    else if (ready.value || silent) return
    else {
      const stayed = location.href === wove.grant.value?.address
      trouble.value = wove.obstacle(stayed ? 'tag-never-ready' : 'url-changed', tag)
    }
  }

  const appear = () => void (present.value = true)
  const leave = () => {
    present.value = false
    take()
  }
  onMounted(() => {
    wove.need(tag)
    appear()
  })
  onActivated(appear)
  onDeactivated(leave)
  onBeforeUnmount(leave)
  watch(wanted, renew, { flush: 'post' })
  watch(content, (now, _, ended) => now && ended(followChanges(now, host.value!, changed)), { flush: 'post' })
  watch(() => [props.label, props.rendering], changed)
  watch(problem, (now) => now && setup.unavailable(now.error))
  // What is not in working order takes no taps, but may still come to life.
  watch(trouble, (now) => element.value && (element.value.style.visibility = now ? 'hidden' : ''), { flush: 'post' })
  if (wove.badge) watch(problem, (now) => host.value && wove.badge!(host.value, now?.error))

  const render = () => {
    const now = problem.value
    const { as } = props
    // One control for a screen reader: the tag where it works, the content where it does not.
    const hidden = { 'aria-hidden': 'true', inert: '', style: inside() ? 'visibility:hidden' : 'pointer-events:none' }
    return h(as, { ref: host, style: 'position:relative' }, [
      now && slots.fallback
        ? h(as, { key: 1 }, slots.fallback({ ...now, open }))
        : h(
            as,
            { key: 0, ref: content, ...(works.value && hidden), ...(now && { onClick: open }) },
            slots.default?.(setup.scope()),
          ),
    ])
  }
  return { render, element }
}

/** What the content is called, where it has no text of its own: by its first picture. */
function nameOf(content: HTMLElement): string {
  const named = content.querySelector('[aria-label],[alt]')
  return content.textContent.trim() || (named?.getAttribute('aria-label') ?? named?.getAttribute('alt') ?? '')
}
