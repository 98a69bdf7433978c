import { WxError } from '@wove/core'

/**
 * Gives `work` a signal, and gives it up when the time is over or the caller aborts. Late results are dropped.
 *
 * @param api what is being waited for, for the error's text
 * @param timeout milliseconds; 0 waits without limit
 */
export function withDeadline<T>(
  work: (signal: AbortSignal) => Promise<T>,
  api: string,
  timeout: number,
  signal?: AbortSignal,
): Promise<T> {
  const own = new AbortController()
  return new Promise<T>((resolve, reject) => {
    const give = (error: WxError) => {
      reject(error)
      own.abort(error)
    }
    const abort = () => give(new WxError('aborted', { api, cause: signal?.reason }))
    if (signal?.aborted) return abort()
    signal?.addEventListener('abort', abort)
    const timer =
      timeout &&
      setTimeout(() => give(new WxError('timeout', { api, message: `no answer within ${timeout} ms` })), timeout)
    work(own.signal)
      .then(resolve, reject)
      .finally(() => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', abort)
      })
  })
}
