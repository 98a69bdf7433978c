export type { PreviewAction, PreviewItem } from './WeFormPreview.vue'
export { default as WeFormPreview } from './WeFormPreview.vue'
