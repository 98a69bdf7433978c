/** A picture of a gallery: its address, with what can be seen on it. */
export interface GalleryImage {
  readonly url: string
  /** What can be seen on it, for those who do not. @default its place among the others */
  readonly alt?: string | undefined
}
