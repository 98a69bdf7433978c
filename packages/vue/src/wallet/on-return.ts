/** Listens for a page that is restored from the browser's cache, with all that it was waiting for. Returns what ends it. */
export function onReturn(listener: () => void): () => void {
  const restored = ({ persisted }: PageTransitionEvent) => void (persisted && listener())
  addEventListener('pageshow', restored)
  return () => removeEventListener('pageshow', restored)
}
