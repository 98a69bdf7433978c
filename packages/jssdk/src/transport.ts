import type { Signature } from './signature.ts'

/** One verification of the page, as WeChat takes it. Names are the bridge's own. */
export interface Verification {
  signature: Signature
  apis: readonly string[]
  tags: readonly string[]
}

/** The way to the client. Answers are handed over as they come; reading them is done in one place for all transports. */
export interface Transport {
  /** Makes the way usable: waits for the bridge, loads a script. Called before anything else, possibly often. */
  prepare(signal?: AbortSignal): Promise<unknown>
  verify(verification: Verification): Promise<unknown>
  /** @param signature the one the page was verified with; missing for methods that need no permission */
  invoke(name: string, args: Record<string, unknown>, signature?: Signature): Promise<unknown>
  on(event: string, handler: (answer: unknown) => unknown): void
}
