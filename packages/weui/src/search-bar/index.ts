export type { SearchSuggestion } from './suggestion.ts'
export { default as WeSearchBar } from './WeSearchBar.vue'
