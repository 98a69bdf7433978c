export { compressImage, type CompressOptions } from './compressImage.ts'
export type { Refusal, Upload, UploadContext, UploadItem } from './item.ts'
export { default as WeUploader } from './WeUploader.vue'
