/** One error code's texts, in both languages. */
export interface CatalogueEntry {
  readonly why: { readonly zh: string; readonly en: string }
  readonly cure: { readonly zh: string; readonly en: string }
}

/** Keeps the codes as literal types while checking the texts. */
export function defineCatalogue<Code extends string>(
  entries: Record<Code, CatalogueEntry>,
): Record<Code, CatalogueEntry> {
  return entries
}
