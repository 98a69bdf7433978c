import type { Environment } from '@wove/core'
import type { Text } from '../text.ts'

/**
 * What the reference is not sure of, or what differs from client to client: named, so that a test can set the other
 * value with `installSimulator({ switches: { … } })`.
 */
export interface Switches {
  /** Which address this client verifies (§3.3). */
  readonly verifies: 'landing' | 'current'
  /** Whether lists and tables in answers come as they are or as JSON text (§8.4). */
  readonly lists: 'objects' | 'text'
  /** Whether numbers come as numbers or as text (§1.3 Device, Pay). */
  readonly numbers: 'numbers' | 'text'
  /** Whether a scanned text is wrapped as iOS does it: `{"scan_code":{…}}` (§1.3 Scan). */
  readonly scanResult: 'plain' | 'wrapped'
  /** The form of `getLocalImgData`: a data URI with the type "jgp", or base64 alone with line breaks (§1.3 Image). */
  readonly imageData: 'data-uri' | 'bare'
  /** The spelling of the message: `err_msg` with the bridge's own prefix, or `errMsg` with the method's name (§1.4). */
  readonly message: 'err_msg' | 'errMsg'
  /** The message of `chooseInvoice`: `choose_invoice:ok`, with a blank after the colon, or just `ok` (§1.4). */
  readonly invoiceMessage: 'prefixed' | 'blank' | 'bare'
  /** What an abandoned share tells the page: since 2018 the same as a finished one (§1.3 Share). */
  readonly abandonedShare: 'ok' | 'cancel'
  /** How `checkJsApi` speaks of a method that the client lacks (§1.3 Base). */
  readonly missingApi: 'false' | 'absent'
  /** The words of a refused config: the phone's, or DevTools' with its number (§8.2). */
  readonly refusal: 'phone' | 'devtools'
  /** The calls that answer without a verified page: as §8.3 assumes, or none. */
  readonly exemptions: 'assumed' | 'none'
  /** The form of `active` in `onPageStateChange` (§6.4). */
  readonly pageState: 'boolean' | 'text'
  /** What a verified page hears about its open tags: nothing, or the list that was granted (open-tags §1.1). */
  readonly tagAnswer: 'silent' | 'listed'
  /** Whether open tags need a `jsApiList` that is not empty (open-tags §1.1). */
  readonly tagsNeedApis: boolean
  /** How many templates `wx-open-subscribe` takes (open-tags §1.7). */
  readonly subscribeMost: number
  /** The client's version in its own numbering, in the user agent too: conditions by version can be met or missed. */
  readonly version: string
}

/** A client on an OS, as a page can tell it. */
export interface Profile extends Switches {
  readonly name: string
  readonly label: Text
  readonly os: Environment['os']
  /** `false` for an ordinary browser: nothing of WeChat is there. */
  readonly wechat: boolean
  readonly userAgent: string
  readonly platform: string
  readonly maxTouchPoints: number
  /** What a picture's local id looks like (§1.3 Image). */
  readonly localId: (n: number) => string
  /** Bridge names that this client does not have: they answer `system:function_not_exist`. */
  readonly lacks: readonly string[]
  /** Bridge names that this client never finds verified (§3.4). */
  readonly offline: readonly string[]
  /** Whether open tags are drawn here at all (open-tags §1.1). */
  readonly openTags: boolean
  /** `__wxjs_is_wkwebview`, set by iOS (§6.2). */
  readonly wkWebView?: true
  /** `__wxjs_environment` (§6.2). */
  readonly wxEnvironment?: string
}

/** What holds unless a profile says otherwise: a current phone that is not iOS. */
const usual = {
  wechat: true,
  maxTouchPoints: 5,
  lacks: [],
  offline: [],
  openTags: true,
  localId: (n: number) => `weixin://resourceid/${n.toString(16).padStart(32, '0')}`,
  verifies: 'current',
  lists: 'objects',
  numbers: 'numbers',
  scanResult: 'plain',
  imageData: 'bare',
  message: 'err_msg',
  invoiceMessage: 'prefixed',
  abandonedShare: 'ok',
  missingApi: 'false',
  refusal: 'phone',
  exemptions: 'assumed',
  pageState: 'boolean',
  tagAnswer: 'silent',
  tagsNeedApis: true,
  subscribeMost: 3,
} as const satisfies Partial<Profile>

type Given = Pick<Profile, 'label' | 'os' | 'version' | 'userAgent' | 'platform'>

export function defineProfile<Name extends string>(
  profile: Given & Partial<Profile> & { readonly name: Name },
): Profile & { readonly name: Name } {
  return { ...usual, ...profile }
}

/** A profile with some switches set the other way. */
export function withSwitches(profile: Profile, switches: Partial<Switches> = {}): Profile {
  const { version = profile.version } = switches
  const userAgent = profile.version ? profile.userAgent.replaceAll(profile.version, version) : profile.userAgent
  return { ...profile, ...switches, userAgent }
}
