/** Runs when the page has everything that it needs and the browser has nothing to do: its start is not slowed. */
export function onceLoaded(task: () => unknown): void {
  const soon = () =>
    'requestIdleCallback' in window ? requestIdleCallback(task, { timeout: 2000 }) : setTimeout(task, 200)
  if (document.readyState === 'complete') soon()
  else addEventListener('load', soon, { once: true })
}
