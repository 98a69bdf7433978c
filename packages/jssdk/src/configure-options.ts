import type { TraceEvent } from './events.ts'
import type { SignatureSource } from './signature.ts'
import type { Transport } from './transport.ts'
import type { UrlStrategy } from './url-strategy.ts'

/** The open tags that a page can ask for. */
export type OpenTag = 'wx-open-launch-weapp' | 'wx-open-launch-app' | 'wx-open-subscribe' | 'wx-open-audio'

/** What is known of a method here. */
export interface Named {
  readonly name: string
  readonly native?: string
}

/** A method to ask permission for: the function itself, or its name on the bridge. */
export type ApiOrName = string | { readonly declaration: Named | readonly Named[] }

export interface ConfigureOptions {
  /**
   * Where signatures come from: a path on the own server that takes `POST { url }` and answers
   * `{ appId, timestamp, nonceStr, signature, expiresIn? }`, or a function that gets one for a URL.
   */
  signature: string | SignatureSource
  /** The account, for sources that answer without `appId`: `getConfigSignature` of @wecom/jssdk, cloud development. */
  appId?: string
  /** Methods to ask for at once. Any other is asked for at its first call, without another request. */
  jsApiList?: readonly ApiOrName[]
  /** Open tags that stand on the page. */
  openTagList?: readonly OpenTag[]
  /** Which address to sign where a router has changed it; by default by OS, then what has worked. */
  urlStrategy?: UrlStrategy
  /** The way to the client; the bridge itself by default. */
  transport?: Transport
  /** Milliseconds to wait for the client at each step of the verification. @default 10000 */
  timeout?: number
  /** Prints everything that crosses the bridge to the console, with private values masked. */
  debug?: boolean
  /** Hears everything that crosses the bridge, with private values masked. */
  onEvent?: (event: TraceEvent) => void
}
