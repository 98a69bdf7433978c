import type { Environment } from '@wove/core'
import type { Text } from '../text.ts'

/**
 * A client on an OS, as a page can tell it. The fields after `userAgent` are named switches: where the reference is
 * unsure, a test sets the other value.
 */
export interface Profile {
  readonly name: string
  readonly label: Text
  readonly os: Environment['os']
  /** `false` for an ordinary browser: nothing of WeChat is there. */
  readonly wechat: boolean
  readonly userAgent: string
  readonly platform: string
  readonly maxTouchPoints: number
  /** Which address this client verifies (§3.3). */
  readonly verifies: 'landing' | 'current'
  /** Whether lists and tables in answers come as they are or as JSON text (§8.4). */
  readonly lists: 'objects' | 'text'
  /** Whether a scanned text is wrapped as iOS does it: `{"scan_code":{…}}` (§1.3 Scan). */
  readonly scanResult: 'plain' | 'wrapped'
  /** The spelling of the message: `err_msg` with the bridge's own prefix, or `errMsg` with the method's name (§1.4). */
  readonly message: 'err_msg' | 'errMsg'
  /** What a picture's local id looks like (§1.3 Image). */
  readonly localId: (n: number) => string
  /** `__wxjs_is_wkwebview`, set by iOS (§6.2). */
  readonly wkWebView?: true
  /** `__wxjs_environment` (§6.2). */
  readonly wxEnvironment?: string
}

export function defineProfile<Name extends string>(
  profile: Profile & { readonly name: Name },
): Profile & { readonly name: Name } {
  return profile
}
