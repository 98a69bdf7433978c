import { createApp, shallowReactive } from 'vue'
import type { Shell, Simulator } from '../client.ts'
import type { Verdict } from '../platform/verify.ts'
import ShellView from './ShellView.vue'
import style from './shell.css?inline'

/** A sheet that waits for the person. */
export interface OpenSheet {
  readonly api: string
  readonly args: Readonly<Record<string, unknown>>
  close(choice?: unknown): void
}

/** What the shell shows now. */
export interface ShellState {
  sheets: OpenSheet[]
  verdict: Verdict | undefined
}

/** Draws the client around the page, in a shadow tree of its own: neither's styles reach the other. */
export function createShell(simulator: Simulator): Shell {
  const host = document.createElement('wove-simulator')
  const root = host.attachShadow({ mode: 'open' })
  const sheet = document.createElement('style')
  sheet.textContent = style
  const mount = document.createElement('div')
  root.append(sheet, mount)
  document.documentElement.append(host)

  const state = shallowReactive<ShellState>({ sheets: [], verdict: undefined })
  createApp(ShellView, { state, simulator }).mount(mount)

  return {
    ask: (api, args) =>
      new Promise((resolve) => {
        const opened: OpenSheet = {
          api,
          args,
          close(choice) {
            state.sheets = state.sheets.filter((each) => each !== opened)
            resolve(choice)
          },
        }
        state.sheets = [...state.sheets, opened]
      }),
    verdict: (verdict) => void (state.verdict = verdict),
  }
}
