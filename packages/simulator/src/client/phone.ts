import type { Menu } from './menu.ts'
import type { Entry, ShareCard, ShareData, ShareTarget } from './share.ts'

/** A picture on the phone. */
export interface Picture {
  /** The file's name. */
  name: string
  /** The picture as a `data:` URL. */
  dataUrl: string
}

/** A recording on the phone. */
export interface Voice {
  /** What is said in it: `translateVoice` gives this text. */
  speech: string
  /** Its length in seconds, at most 60. */
  seconds: number
}

/** A card in the person's wallet. */
export interface WalletCard {
  cardId: string
  code: string
}

/** A beacon nearby, as `onSearchBeacons` reports it. */
export interface Beacon {
  uuid: string
  major: number
  minor: number
  /** Metres. */
  accuracy?: number
  /** dBm. */
  rssi?: number
}

/** What the surrounding mini program has got from its web-view. */
export interface MiniProgram {
  /** Posted, but not delivered: that happens on back, destruction and sharing. */
  readonly queued: unknown[]
  /** What `bindmessage` has received: one list for each delivery. */
  readonly delivered: unknown[][]
  /** Where the page has sent the mini program: `{ name: 'navigateTo', arg: { url } }`. */
  readonly navigations: { name: string; arg: unknown }[]
}

/** A share that the person has begun from the menu, and that the page has still to answer. */
export interface PendingShare {
  readonly target: ShareTarget
  readonly cancelled: boolean
  /** The page's answer. */
  answered(data: ShareData): void
}

/** What this phone knows and remembers while the page is open. */
export interface PhoneState {
  networkType: 'wifi' | '2g' | '3g' | '4g' | '5g' | 'none'
  /** How the person came to the page. */
  entry: Entry
  /** The text size chosen in the menu: 1 small, 2 normal, 3 large, 4 larger. */
  fontSize: number
  /** The text size that the page is shown with: 0 when the page has refused to follow. */
  appliedFontSize: number
  /** Whether the page has closed its window. */
  closed: boolean
  bluetooth: boolean
  readonly menu: Menu
  /** Pictures that the page got, by local id. */
  readonly pictures: Map<string, Picture>
  /** Recordings, by local id. */
  readonly voices: Map<string, Voice>
  /** What is being recorded now, and what ends it after a minute. */
  recording?: { voice: Voice; timer: ReturnType<typeof setTimeout> } | undefined
  /** What is being played now. */
  playing?: { localId: string; timer: ReturnType<typeof setTimeout> } | undefined
  readonly wallet: WalletCard[]
  readonly beacons: Beacon[]
  searchesBeacons: boolean
  /** What the page has stored for sharing. */
  readonly shareData: { appMessage?: ShareData; timeline?: ShareData }
  pendingShare?: PendingShare | undefined
  /** Everything that was shared. */
  readonly shared: ShareCard[]
  readonly miniProgram: MiniProgram
}

export function createPhone(entry: Entry = 'menu'): PhoneState {
  return {
    networkType: 'wifi',
    entry,
    fontSize: 2,
    appliedFontSize: 2,
    closed: false,
    bluetooth: true,
    menu: { shown: true, hidden: new Set() },
    pictures: new Map(),
    voices: new Map(),
    wallet: [],
    beacons: [],
    searchesBeacons: false,
    shareData: {},
    shared: [],
    miniProgram: { queued: [], delivered: [], navigations: [] },
  }
}

/** A picture by its local id. Browsers write the scheme of an image's address in lower case, and clients understand it. */
export function findPicture({ pictures }: PhoneState, localId: unknown): Picture | undefined {
  if (typeof localId !== 'string') return undefined
  const same = (id: string) => id.toLowerCase() === localId.toLowerCase()
  return pictures.get(localId) ?? [...pictures].find(([id]) => same(id))?.[1]
}

/** What a text size of the menu means in percent. The steps are the simulator's own: each client has others. */
export function percentOf(fontSize: number): number {
  return 80 + 20 * (fontSize - 1)
}
