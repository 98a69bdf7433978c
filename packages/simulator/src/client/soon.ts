const waiting: (() => void)[] = []
let channel: MessageChannel | undefined

/** Runs in a task of its own. A message channel, because nested timers are held back by browsers to four milliseconds each. */
export function soon(task: () => void): void {
  if (!channel) {
    channel = new MessageChannel()
    channel.port1.onmessage = () => waiting.shift()?.()
    // Under Node an open port would keep the process alive.
    for (const port of [channel.port1, channel.port2]) (port as { unref?: () => void }).unref?.()
  }
  waiting.push(task)
  channel.port2.postMessage(null)
}
