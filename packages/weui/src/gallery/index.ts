export type { GalleryImage } from './image.ts'
export { default as WeGallery } from './WeGallery.vue'
