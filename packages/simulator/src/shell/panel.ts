import type { Simulator } from '../client.ts'
import type { ShellState } from './create-shell.ts'

/** What every panel of the shell gets. */
export interface PanelProps {
  state: ShellState
  simulator: Simulator
}
