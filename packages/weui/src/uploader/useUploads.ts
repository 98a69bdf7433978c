import { onBeforeUnmount, onMounted, type Ref, watch } from 'vue'
import type { UploadContext, UploadItem } from './item.ts'

interface UploadsOptions<Result> {
  /** How many are sent at the same time. */
  concurrency: () => number
  /** Nothing is sent before `submit`. */
  manual: () => boolean
  /** Sends one; says the file that was sent, which may be a smaller one, and the answer. */
  send: (file: File, context: UploadContext) => Promise<{ file: File; result: Result | undefined }>
  succeeded: (item: UploadItem<Result>) => void
  failed: (item: UploadItem<Result>, error: unknown) => void
  /** So many are to be sent. */
  began: (count: number) => void
  /** Nothing is left of them. */
  ended: () => void
}

/** Sends the files of a list, a few at a time. */
export function useUploads<Result>(model: Ref<readonly UploadItem<Result>[]>, options: UploadsOptions<Result>) {
  // What was written last: whoever holds the list hands it back at the next update only.
  let items = model.value
  let released = false
  let busy = false
  const running = new Map<string, AbortController>()
  let waiters: ((allDone: boolean) => void)[] = []

  function write(next: readonly UploadItem<Result>[]) {
    items = next
    model.value = next
  }

  function patch(id: string, changes: Partial<UploadItem<Result>>): UploadItem<Result> | undefined {
    write(items.map((item) => (item.id === id ? { ...item, ...changes } : item)))
    return items.find((item) => item.id === id)
  }

  async function run({ id }: UploadItem<Result>, original: File) {
    const controller = new AbortController()
    running.set(id, controller)
    const isCurrent = () => running.get(id) === controller
    let shown = 0
    const onProgress = (percent: number) => {
      const whole = Math.round(Math.min(100, Math.max(0, percent)))
      if (whole === shown || !isCurrent()) return
      shown = whole
      patch(id, { progress: whole })
    }
    patch(id, { status: 'uploading', progress: 0 })
    try {
      const { file, result } = await options.send(original, { signal: controller.signal, onProgress })
      if (!isCurrent()) return
      running.delete(id)
      const item = patch(id, { status: 'done', progress: 100, file, result })
      if (item) options.succeeded(item)
    } catch (error) {
      if (!isCurrent()) return
      running.delete(id)
      const item = patch(id, { status: 'failed', progress: undefined })
      if (item) options.failed(item, error)
    }
    start()
  }

  function start() {
    if (!released && options.manual()) return
    const count = items.filter(({ status, file }) => status === 'waiting' && file).length
    if (count > 0 && !busy) {
      busy = true
      options.began(count)
    }
    for (const item of items) {
      if (running.size >= Math.max(1, options.concurrency())) return
      if (item.status === 'waiting' && item.file && !running.has(item.id)) void run(item, item.file)
    }
    if (running.size > 0) return
    const wasAsked = waiters
    waiters = []
    released = false
    for (const tell of wasAsked) tell(items.every(({ status = 'done' }) => status === 'done'))
    if (busy) options.ended()
    busy = false
  }

  /** Frees the place at once: whoever sends may not listen to the signal. */
  function stop(id: string) {
    const controller = running.get(id)
    running.delete(id)
    controller?.abort()
    return controller !== undefined
  }

  watch(
    model,
    (now) => {
      if (now === items) return
      items = now
      for (const id of Array.from(running.keys())) if (!now.some((item) => item.id === id)) stop(id)
    },
    { flush: 'sync' },
  )
  watch(model, start, { flush: 'post' })
  onMounted(start)
  onBeforeUnmount(() => {
    for (const id of Array.from(running.keys())) stop(id)
    for (const tell of waiters) tell(false)
  })

  return {
    add(more: readonly UploadItem<Result>[]) {
      write([...items, ...more])
      start()
    },
    remove(id: string) {
      stop(id)
      write(items.filter((item) => item.id !== id))
      start()
    },
    retry(id: string) {
      if (!items.some((item) => item.id === id && item.file && item.status === 'failed')) return
      released = true
      patch(id, { status: 'waiting' })
      start()
    },
    abort(id: string) {
      if (!stop(id)) return
      patch(id, { status: 'failed', progress: undefined })
      start()
    },
    /** Sends what waits, and what has failed once more; says whether everything has been sent. */
    submit() {
      released = true
      write(items.map((item) => (item.status === 'failed' && item.file ? { ...item, status: 'waiting' } : item)))
      return new Promise<boolean>((resolve) => {
        waiters.push(resolve)
        start()
      })
    },
  }
}
