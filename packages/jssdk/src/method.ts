import type { BridgeAnswer, WxError } from '@wove/core'
import { pageJssdk } from './page.ts'
import type { Signature } from './signature.ts'

/** The platform's callbacks. A call that is given one of them returns nothing and never rejects. */
export interface Callbacks<Result> {
  success?: (result: Result & { errMsg: string }) => void
  fail?: (error: Error) => void
  cancel?: (error: Error) => void
  complete?: (outcome: (Result & { errMsg: string }) | Error) => void
}

/** For one call. */
export interface CallOptions {
  /** Gives the call up. A sheet that the client has opened already stays open. */
  signal?: AbortSignal
  /** Milliseconds to wait for the answer; 0 waits without limit. */
  timeout?: number
}

/** What is known of a method or event before it is used. */
export interface Declaration {
  /** WeChat's own name, as it stands in `jsApiList`. */
  readonly name: string
  /** The bridge's name, where it is another. */
  readonly native?: string
  /** `false` when the client lets it through without verification. */
  readonly permission?: false
}

/** A JS-SDK method, declared once. */
export interface MethodDeclaration<Params, Result> extends Declaration {
  /** A person answers, and has no deadline by default. Otherwise the client does, at once, and has one. */
  readonly waitsFor?: 'person'
  /** The client takes one at a time: the next call waits for the answer to the last. */
  readonly alone?: true
  /** What travels besides the parameters where the caller leaves it out; a function where they travel under other names. */
  readonly wire?: Wire | ((params: Params, signature: Signature | undefined) => Wire)
  /** Whether an answer whose keyword may not be `ok` is a success. */
  readonly succeeds?: (keyword: string, fields: BridgeAnswer) => boolean
  /** The answer as the caller gets it. Throws a `TypeError` where a promised field is missing. */
  readonly result?: (fields: BridgeAnswer, keyword: string, params: Params) => Result
  /** Says a failure in this method's own words. */
  readonly failure?: (error: WxError) => WxError
}

type Wire = Readonly<Record<string, unknown>>

type AtLeastOne<T> = { [Key in keyof T]-?: Required<Pick<T, Key>> & Partial<T> }[keyof T]

/** What a declaration becomes: a function for the page's own instance. */
export interface Method<Params, Result> {
  (params: Params & AtLeastOne<Callbacks<Result>>): void
  (
    ...args: {} extends Params ? [params?: Params, options?: CallOptions] : [params: Params, options?: CallOptions]
  ): Promise<Result>
  readonly declaration: MethodDeclaration<Params, Result>
}

/** Makes the function for a declaration. It uses the page's own instance; `createJssdk().call` takes it for another. */
export function defineMethod<Params, Result>(declaration: MethodDeclaration<Params, Result>): Method<Params, Result> {
  const method = (params?: Params, options?: CallOptions) => pageJssdk().call(declaration, params, options)
  return Object.assign(method, { declaration }) as Method<Params, Result>
}
