import { currentUrl, isIos, landingUrl, sameOrigin } from '@wove/core'
import { recall, remember } from './storage.ts'

/**
 * Which address is signed: the one the page was loaded from, or the one in the address bar now.
 * They differ once a router has changed the address.
 */
export type UrlChoice = 'landing' | 'current'

/** A fixed choice, or one that is made anew at each verification, as by `detectOs()` of `@wove/core`. */
export type UrlStrategy = UrlChoice | (() => UrlChoice)

/**
 * iOS verifies the landing address, every other client the current one (reference: wechat-web-platform §3.3; the
 * sources conflict for Android, so this is the one switch, and a refusal tries the other).
 */
export const defaultUrlStrategy: UrlStrategy = () => (isIos() ? 'landing' : 'current')

const learntKey = 'wove:url'

const choices = ['landing', 'current'] as const

/** The choice that this client has accepted before, after another had been refused. */
export const learntChoice = (): UrlChoice | undefined => choices.find((each) => each === recall(learntKey))

export const learn = (choice: UrlChoice): void => remember(learntKey, choice)

/** The address of a choice. */
export const urlOf = (choice: UrlChoice): string => (choice === 'landing' ? landingUrl() : currentUrl())

/** The address that a client names in its refusal, if it is this origin's own: anything else is not to be signed. */
export function namedUrl(answer: { realAuthUrl?: unknown }): string | undefined {
  const named: unknown = [answer.realAuthUrl].flat()[0]
  return sameOrigin(named) ? named : undefined
}
