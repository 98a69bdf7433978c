export { type PictureProps, WePicture } from './WePicture.ts'
