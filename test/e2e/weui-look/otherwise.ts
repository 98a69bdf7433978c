/** Where ours looks otherwise on purpose: why, and how many pixels may differ. */
export const otherwise: Record<string, { why: string; pixels: number }> = {
  gallery: { why: 'a button closes it, and a real picture may lie half a pixel lower', pixels: 750 },
  uploader: { why: 'a file that is on its way can be removed as well, by a button with a wide shadow', pixels: 6500 },
}
