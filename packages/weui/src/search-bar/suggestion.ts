/** Something that the person may have meant. */
export interface SearchSuggestion {
  readonly label: string
  /** By which it is known. @default its label */
  readonly value?: string
}
