const memory = new Map<string, string>()

/** Runs with the session's storage, or with the page's memory where storage is missing or forbidden. */
function withStorage<T>(use: (storage: Storage) => T, instead: () => T): T {
  try {
    return use(sessionStorage)
  } catch {
    return instead()
  }
}

const key = (name: string) => `wove:sign-in:${name}`

/** What a sign-in has to remember while the page is away, for this tab alone. */
export const storage = {
  get: (name: string): string | undefined =>
    withStorage(
      (each) => each.getItem(key(name)) ?? undefined,
      () => memory.get(name),
    ),

  set: (name: string, value: string): void =>
    withStorage(
      (each) => each.setItem(key(name), value),
      () => void memory.set(name, value),
    ),

  delete: (name: string): void =>
    withStorage(
      (each) => each.removeItem(key(name)),
      () => void memory.delete(name),
    ),
}
