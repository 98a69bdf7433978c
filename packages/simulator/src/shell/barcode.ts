/** The part of the Shape Detection API that is used; not every browser has it. */
interface Detector {
  detect(image: ImageBitmap): Promise<{ rawValue: string; format: string }[]>
}

/** Reads the first code in a picture: `'nothing'` when there is none, `'unable'` when this browser reads no codes. */
export async function codeIn(file: File): Promise<{ type: string; text: string } | 'nothing' | 'unable'> {
  const Reader = (window as { BarcodeDetector?: new () => Detector }).BarcodeDetector
  if (!Reader) return 'unable'
  try {
    const [code] = await new Reader().detect(await createImageBitmap(file))
    // The browser says `ean_13` where WeChat says `EAN_13`.
    return code ? { type: code.format.toUpperCase(), text: code.rawValue } : 'nothing'
  } catch {
    return 'nothing'
  }
}
