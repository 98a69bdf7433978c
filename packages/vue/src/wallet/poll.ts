/**
 * Asks again and again, at once and then after 1, 2, 4, then every 8 seconds, until the answer is enough or the time is
 * over. A question that fails counts as no answer. Rejects only when the signal does.
 *
 * @param patience milliseconds in all
 */
export async function poll<Answer>(
  ask: () => Promise<Answer>,
  isEnough: (answer: Answer) => boolean,
  patience: number,
  signal: AbortSignal,
): Promise<{ answer?: Answer; cause?: unknown }> {
  const start = Date.now()
  let last: { answer?: Answer; cause?: unknown } = {}
  for (let pause = 1000; ; pause = Math.min(pause * 2, 8000)) {
    try {
      last = { answer: await ask() }
      if (isEnough(last.answer as Answer)) return last
    } catch (cause) {
      last = { ...last, cause }
    }
    if (signal.aborted) throw new DOMException('aborted', 'AbortError')
    if (Date.now() - start + pause > patience) return last
    await sleep(pause, signal)
  }
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(new DOMException('aborted', 'AbortError'))
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop)
      resolve()
    }, ms)
    signal.addEventListener('abort', stop, { once: true })
  })
}
