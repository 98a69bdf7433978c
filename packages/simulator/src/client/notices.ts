import type { DeliveredNotice } from '../platform/notices/notices.ts'

const seenKey = 'wove-simulator:notices'

/** How often a phone that waits for a notice looks for one, in milliseconds. */
const pause = 1000

export interface NoticeWatch {
  /** The person answers a sheet in this tab: what comes from now on is shown, what came before has been seen. */
  begin(): Promise<void>
  end(): void
}

/**
 * Shows notices as they arrive. It looks for them only in tabs where somebody was asked, and keeps doing so on the pages
 * to come: the server may take its time.
 */
export function watchNotices(
  list: () => Promise<readonly DeliveredNotice[]>,
  show: (notice: DeliveredNotice) => void,
): NoticeWatch {
  let timer: ReturnType<typeof setInterval> | undefined

  async function look(): Promise<void> {
    if (document.hidden) return
    const seen = sessionStorage.getItem(seenKey) ?? ''
    // Message ids rise, and are of one length.
    for (const notice of await list()) {
      if (notice.msgId <= seen) continue
      sessionStorage.setItem(seenKey, notice.msgId)
      show(notice)
    }
  }

  function watch(): void {
    // A server that is down for a moment is asked again.
    timer ??= setInterval(() => void look().catch(() => {}), pause)
  }

  if (sessionStorage.getItem(seenKey) !== null) watch()
  return {
    async begin() {
      if (sessionStorage.getItem(seenKey) === null) {
        const before = await list()
        sessionStorage.setItem(seenKey, before[before.length - 1]?.msgId ?? '')
      }
      watch()
    },
    end: () => clearInterval(timer),
  }
}
