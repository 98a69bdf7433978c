import type { BridgeAnswer } from '@wove/core'
import { call, on } from '../call.ts'
import type { ConfigureOptions, OpenTag } from '../configure-options.ts'
import { configure } from '../configure.ts'
import type { EventMethod } from '../event.ts'
import type { Declaration, Method } from '../method.ts'
import * as program from '../mini-program/index.ts'
import type { ShareMenu } from '../share-menu.ts'
import type { Signature } from '../signature.ts'
import { type Options, refusalOf, tell, withoutCallbacks } from './callbacks.ts'
import { type Apis, apis, nativeNames } from './native-names.ts'

/** What `wx.config` takes. */
export interface WxConfig extends Signature, Pick<ConfigureOptions, 'transport' | 'onEvent'> {
  debug?: boolean
  jsApiList: readonly string[]
  openTagList?: readonly OpenTag[]
  /** Old code still passes it; it has done nothing since 1.3.2. */
  beta?: boolean
}

/** A failure as existing code reads it. */
export interface Refusal {
  /** `chooseImage:cancel`, `chooseImage:permission denied`, … */
  errMsg: string
  /** The same as an error of this library. */
  error?: unknown
}

interface OldCallbacks<Result> {
  success?: (result: Result & { errMsg: string }) => void
  fail?: (refusal: Refusal) => void
  cancel?: (refusal: Refusal) => void
  complete?: (outcome: (Result & { errMsg: string }) | Refusal) => void
}

/** A method as existing code calls it: parameters and callbacks in one object, nothing returned. */
type Called<Function> =
  Function extends Method<infer Params, infer Result>
    ? {} extends Params
      ? (options?: Params & OldCallbacks<Result>) => void
      : (options: Params & OldCallbacks<Result>) => void
    : Function extends ShareMenu<infer Data>
      ? (options: Data) => void
      : Function extends EventMethod<infer Event>
        ? (options: Pick<OldCallbacks<Event>, 'success' | 'complete'>) => void
        : never

export type Wx = { readonly [Api in keyof Apis]: Called<Apis[Api]> } & {
  /** Starts the verification. The signature is good for the address that it was made for. */
  config(options: WxConfig): void
  /** Called once the page is verified, and not after a refusal, unlike the platform's. */
  ready(listener: () => void): void
  /** Called after each refusal; many listeners are heard. */
  error(listener: (refusal: Refusal) => void): void
  invoke(name: string, params: Record<string, unknown>, callback: (answer: BridgeAnswer) => void): void
  on(event: string, listener: (fields: BridgeAnswer) => void): void
  readonly miniProgram: {
    readonly [Api in Exclude<keyof typeof program, 'getEnv'>]: Called<(typeof program)[Api]>
  } & { getEnv(callback: (result: { miniprogram: boolean }) => void): void }
}

type Any = ((...args: unknown[]) => unknown) & {
  readonly declaration: Declaration & { action?: string }
}

function called(method: Any): (options?: Options) => void {
  const { name, action } = method.declaration
  // A share menu reads its options, callbacks included, at the tap.
  if (action) return (options = {}) => void method(options)
  if (!/^on[A-Z]/.test(name)) {
    return (options = {}) => {
      // The platform leaves a scanned code to the client unless it is told otherwise.
      const params = name === 'scanQRCode' ? { needResult: 0, ...options } : options
      tell(name, options, method(withoutCallbacks(params)) as Promise<unknown>)
    }
  }
  return (options = {}) => void method((event: unknown) => tell(name, options, Promise.resolve(event)))
}

function allCalled(methods: object): Record<string, (options?: Options) => void> {
  const known = Object.entries(methods).filter(([, each]) => 'declaration' in (each as object))
  return Object.fromEntries(known.map(([name, each]) => [name, called(each as Any)]))
}

function createWx(): Wx {
  let state: Promise<void> | undefined
  const waiting = new Set<() => void>()
  const refused = new Set<(refusal: Options & { errMsg: string }) => void>()
  return {
    ...allCalled(apis),
    miniProgram: {
      ...allCalled(program),
      getEnv: (callback: (result: { miniprogram: boolean }) => void) => void program.getEnv().then(callback),
    },
    config({ appId, timestamp, nonceStr, signature, jsApiList, debug, openTagList, transport, onEvent }: WxConfig) {
      const made = { appId, timestamp, nonceStr, signature }
      const verified = configure({
        signature: async () => made,
        jsApiList: nativeNames(jsApiList),
        ...(debug && { debug }),
        ...(openTagList && { openTagList }),
        ...(transport && { transport }),
        ...(onEvent && { onEvent }),
      })
      state = verified
      verified.then(
        () => {
          for (const each of waiting) queueMicrotask(each)
          waiting.clear()
        },
        (error: unknown) => {
          const refusal = refusalOf('config', error) as Options & { errMsg: string }
          for (const each of refused) queueMicrotask(() => each(refusal))
        },
      )
    },
    ready(listener: () => void) {
      // Each is called once, after the verification that is under way or comes next.
      const again = () => waiting.add(listener)
      if (state) state.then(() => listener(), again)
      else again()
    },
    error: (listener: (refusal: { errMsg: string }) => void) => void refused.add(listener),
    invoke(name: string, params: Options, callback: (answer: BridgeAnswer) => void) {
      call(name, params).then(callback, (error: unknown) => {
        const { errMsg, error: _error, ...raw } = refusalOf(name, error)
        callback({ ...raw, err_msg: raw.err_msg ?? errMsg })
      })
    },
    on: (event: string, listener: (fields: BridgeAnswer) => void) => void on(event, listener),
  } as unknown as Wx
}

/**
 * The official script's own shape over this library, so that existing code moves line by line: replace the script by
 * `import { wx } from '@wove/jssdk/facade'`. It brings every method; new code imports the methods that it uses.
 *
 * `ready` is not called after a refusal, `error` hears all of them, and no promise rejects unheard.
 *
 * @see reference wechat-web-platform §1, §2
 * @example
 * import { wx } from '@wove/jssdk/facade'
 *
 * wx.config({ appId: 'wx1', timestamp: 1, nonceStr: 'n', signature: 's', jsApiList: ['chooseImage'] })
 * wx.ready(() => wx.chooseImage({ count: 1, success: ({ localIds }) => console.log(localIds) }))
 * wx.error(({ errMsg }) => console.log(errMsg))
 */
export const wx: Wx = /* @__PURE__ */ createWx()
