import type { Component } from 'vue'
import type { Text } from '../text.ts'

/** What the file of a sheet exports beside its component. */
interface SheetFile {
  readonly default: Component
  readonly title: Text
  readonly tone?: 'white' | 'grey' | 'dark'
  /** `false` where no other answer than the person's can be given: the page has it already, or a tag waits for a tap. */
  readonly otherEnds?: false
  /** What the button that ends it without a choice says, where it is not "Cancel". */
  readonly closes?: Text
}

// One file for each method that shows the person something, named like it.
const files = import.meta.glob<SheetFile>('./sheets/*.vue', { eager: true })

export const sheetFor = (api: string): SheetFile | undefined => files[`./sheets/${api}.vue`]
