/** A card as pages offer it over the bridge. */
export interface OfferedCard {
  card_id: string
  card_ext?: string
  code?: string
}

export function cardList(value: unknown): OfferedCard[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : []
  return list.filter((each): each is OfferedCard => typeof each === 'object' && each !== null && 'card_id' in each)
}

const mark = 'wove:'

/** A code as pages get it: not to be read by them. `/card/code/decrypt` of the platform opens it. */
export function encryptCode(code: string): string {
  return btoa(encodeURIComponent(mark + code))
}

/** The code again; `undefined` for what did not come from {@link encryptCode}. */
export function decryptCode(encrypted: string): string | undefined {
  try {
    const text = decodeURIComponent(atob(encrypted))
    return text.startsWith(mark) ? text.slice(mark.length) : undefined
  } catch {
    return undefined
  }
}
