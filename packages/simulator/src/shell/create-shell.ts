import { createApp, shallowReactive } from 'vue'
import type { Profile, ShareCard, Shell, Simulator } from '../client.ts'
import type { Verdict } from '../platform/verify.ts'
import type { Panel } from './panels.ts'
import { drawRoot } from './root.ts'
import ShellView from './ShellView.vue'

/** A sheet that waits for the person. */
export interface OpenSheet {
  readonly id: number
  readonly api: string
  readonly args: Readonly<Record<string, unknown>>
  close(choice?: unknown): void
}

/** What the shell shows now. */
export interface ShellState {
  sheets: OpenSheet[]
  panel: Panel | undefined
  profile: Profile
  verdict: Verdict | undefined
  /** Why the latest call with a signature of its own was refused; gone with the next good one. */
  callVerdict: Verdict | undefined
  /** The latest share, to be seen as the receiver sees it. */
  shared: ShareCard | undefined
  /** Counts what has changed on the phone: whoever shows some of it reads it again. */
  changes: number
}

/** Draws the client around the page, in a shadow tree of its own: neither's styles reach the other. */
export function createShell(simulator: Simulator): Shell {
  const host = document.createElement('wove-simulator')
  document.documentElement.append(host)

  const state = shallowReactive<ShellState>({
    sheets: [],
    panel: undefined,
    profile: simulator.profile(),
    verdict: simulator.verdict(),
    callVerdict: undefined,
    shared: undefined,
    changes: 0,
  })
  simulator.watch(() => {
    state.changes++
    state.profile = simulator.profile()
    if (simulator.phone.closed) state.panel = 'closed'
  })
  let opened = 0
  createApp(ShellView, { state, simulator, host }).mount(drawRoot(host))

  return {
    ask: (api, args) =>
      new Promise((resolve) => {
        const sheet: OpenSheet = {
          id: ++opened,
          api,
          args,
          close(choice) {
            state.sheets = state.sheets.filter((each) => each !== sheet)
            resolve(choice)
          },
        }
        state.sheets = [...state.sheets, sheet]
      }),
    verdict: (verdict) => void (state.verdict = verdict),
    callVerdict: (verdict) => void (state.callVerdict = verdict.diagnosis && verdict),
  }
}
