import type { Signature } from './signature.ts'

/** What a way to the client can do besides its calls. */
export interface Capabilities {
  /** Needs no script from elsewhere. */
  readonly withoutScript: boolean
  /** Other code's use of the official script goes on undisturbed: its settings are kept, its `ready` is not run early. */
  readonly leavesOthersAlone: boolean
}

/** The way to the client. Answers are handed over as they come; reading them is done in one place for all transports. */
export interface Transport {
  /** All of them when missing. */
  readonly capabilities?: Capabilities
  /** Makes the way usable: waits for the bridge, loads a script. Called before anything else, possibly often. */
  prepare(signal?: AbortSignal): Promise<unknown>
  /**
   * Calls the client by its own name for the method, `preVerifyJSAPI` for a verification.
   *
   * @param signature the one that the page is verified with; missing for methods that need no permission
   */
  invoke(name: string, args: Record<string, unknown>, signature?: Signature): Promise<unknown>
  on(event: string, handler: (answer: unknown) => unknown): void
}
