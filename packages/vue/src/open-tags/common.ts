import type { WxError } from '@wove/core'
import type { OpenTagReason, Rendering } from '@wove/jssdk/open-tags'
import type { PropType, SlotsType, VNode } from 'vue'

/** What every open tag takes. */
export const commonProps = {
  /** What a screen reader says of the tag. @default the text of the content */
  label: String,
  /** Where the content is drawn. @default what `createWove` was told */
  rendering: String as PropType<Rendering>,
  /** The element around the content: `span` within a line of text. */
  as: { type: String, default: 'div' },
}

/** What every open tag says. */
export const commonEmits = {
  /** The client has made the tag usable. */
  ready: () => true,
  /** The tag does not work here; the fallback is shown. */
  unavailable: (_error: WxError) => true,
  /** A tap came to nothing. */
  error: (_error: WxError) => true,
}

/** What the fallback slot gets. */
export interface FallbackScope {
  reason: OpenTagReason
  error: WxError
  /** Goes where `link` says; nothing happens without one. */
  open: () => void
}

/** The slots of an open tag. */
export type OpenTagSlots<Scope = Record<string, never>> = SlotsType<{
  /** What the person sees, in every environment. */
  default: Scope
  /** Takes the place of the content where the tag cannot work. */
  fallback: FallbackScope
}>

/** The slots as functions. */
export interface OpenTagSlotFunctions<Scope> {
  default?: (scope: Scope) => VNode[]
  fallback?: (scope: FallbackScope) => VNode[]
}
