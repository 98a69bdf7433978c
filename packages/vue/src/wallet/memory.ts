/** What has to outlive a reload, in the tab: nothing is kept where storage is blocked or full, and on servers. */
export function createMemory<Kept>(key: string): { get(): Kept | undefined; set(value: Kept | undefined): void } {
  return {
    get() {
      try {
        return (JSON.parse(sessionStorage.getItem(key) ?? 'null') as Kept | null) ?? undefined
      } catch {
        return undefined
      }
    },
    set(value) {
      try {
        if (value === undefined) sessionStorage.removeItem(key)
        else sessionStorage.setItem(key, JSON.stringify(value))
      } catch {
        // The page works on until it is left.
      }
    },
  }
}
