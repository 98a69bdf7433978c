/** A picture on the phone. */
export interface Picture {
  /** The file's name. */
  name: string
  /** The picture as a `data:` URL. */
  dataUrl: string
}

/** What this phone knows and remembers while the page is open. */
export interface PhoneState {
  networkType: 'wifi' | '2g' | '3g' | '4g' | '5g' | 'none'
  /** Pictures that the page got, by local id. */
  readonly pictures: Map<string, Picture>
}

export function createPhone(): PhoneState {
  return { networkType: 'wifi', pictures: new Map() }
}
