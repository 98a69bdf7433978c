import type { CallVerdict } from '../platform/signed-calls/signed-call.ts'
import type { Behaviour, BehaviourContext, RawAnswer } from './behaviour.ts'
import * as declared from './behaviours/index.ts'
import { eventNames } from './events.ts'
import type { Interception } from './faults.ts'
import type { AnyOutcome } from './outcome.ts'
import type { PhoneState } from './phone.ts'
import type { Profile } from './profile.ts'
import { soon } from './soon.ts'
import type { createVerification } from './verification.ts'

const behaviours: ReadonlyMap<string, Behaviour> = new Map(
  Object.values<Behaviour>(declared).map((each) => [each.native, each]),
)

/** A call that crossed the bridge, with the answer once it is there. */
export interface BridgeCall {
  /** WeChat's name of the method; the bridge's own where the simulator does not know it. */
  readonly api: string
  readonly native: string
  readonly args: Readonly<Record<string, unknown>>
  answer?: RawAnswer
}

export interface BridgeHost {
  profile(): Profile
  readonly phone: PhoneState
  readonly verification: ReturnType<typeof createVerification>
  /** The outcome that was queued for the next call of this method. */
  queued(api: string): Promise<AnyOutcome | undefined>
  /** Shows the person a sheet. `undefined` when they close it. */
  ask(api: string, args: Readonly<Record<string, unknown>>): Promise<unknown>
  /** Shows the person something that nobody waits for. */
  show(api: string, args: Readonly<Record<string, unknown>>): void
  platform<Answer>(path: string, body: object): Promise<Answer>
  /** Has the platform look at the signature that a call carries itself. */
  checkCall(api: string, args: Readonly<Record<string, unknown>>): Promise<CallVerdict>
  /** What a fault does to this call. */
  intercept(call: BridgeCall): Interception | undefined
  /** Hears of each call when it has been answered. */
  answered(call: BridgeCall): void
}

/** Makes `WeixinJSBridge`: one handler an event, answers always in a later task. */
export function createBridge(host: BridgeHost) {
  const handlers = new Map<string, (event: unknown) => unknown>()
  const calls: BridgeCall[] = []
  const fire = (event: string, data: unknown = {}) => soon(() => void handlers.get(event)?.(data))
  const supports = (native: string) =>
    (behaviours.has(native) || eventNames.includes(native)) && !host.profile().lacks.includes(native)

  async function answer({ api, native, args }: BridgeCall): Promise<RawAnswer | 'silence'> {
    const profile = host.profile()
    if (native === 'preVerifyJSAPI') return host.verification.check(args, profile)
    const behaviour = supports(native) ? behaviours.get(native) : undefined
    if (!behaviour) return { err_msg: 'system:function_not_exist' }
    const objection = host.verification.objection(behaviour, args, profile)
    if (objection) return objection

    const outcome = await host.queued(api)
    const say: BehaviourContext<unknown>['say'] = (keyword, fields) => {
      const own = behaviour.spelling?.(keyword, profile)
      if (own === undefined && profile.message === 'errMsg') return { ...fields, errMsg: `${api}:${keyword}` }
      return { ...fields, err_msg: own ?? `${behaviour.prefix ?? native}:${keyword}` }
    }
    const decided = withoutChoice(outcome)
    if (decided) return decided

    // The sheet, too, may end in another way than by a choice.
    let decidedInSheet: RawAnswer | 'silence' | undefined
    async function ask(known: object = {}): Promise<unknown> {
      const chosen = await host.ask(api, { ...args, ...known })
      decidedInSheet = withoutChoice(chosen)
      return decidedInSheet ? undefined : chosen
    }
    const answered = await behaviour.answer({
      args,
      profile,
      phone: host.phone,
      say,
      fire,
      supports,
      platform: host.platform,
      choose: async (known) => outcome ?? (await ask(known)),
      checkSignature: () => host.checkCall(api, args),
      show: () => host.show(api, args),
      list: (value) => (profile.lists === 'text' ? JSON.stringify(value) : value),
    })
    return decidedInSheet ?? answered

    /** The answer where nobody chooses anything: `cancel`, `silence`, `{ fail }` or `{ raw }`. */
    function withoutChoice(end: unknown): RawAnswer | 'silence' | undefined {
      if (end === 'silence') return end
      if (end === 'cancel') return say('cancel')
      if (typeof end !== 'object' || end === null) return undefined
      if ('raw' in end) return end.raw as RawAnswer
      if ('fail' in end) return say(profile.message === 'err_msg' ? `fail_${String(end.fail)}` : String(end.fail))
      return undefined
    }
  }

  async function answerWithFaults(call: BridgeCall): Promise<RawAnswer | 'silence'> {
    const fault = host.intercept(call)
    if (!fault) return answer(call)
    await fault.wait
    return fault.answer ?? answer(call)
  }

  const bridge = {
    invoke(native: string, args: Record<string, unknown> = {}, callback?: (answer: RawAnswer) => void): void {
      const api = native === 'preVerifyJSAPI' ? 'config' : (behaviours.get(native)?.api ?? native)
      // What goes over a real bridge is text: nobody keeps the page's own objects.
      const call: BridgeCall = { api, native, args: JSON.parse(JSON.stringify(args)) as Record<string, unknown> }
      calls.push(call)
      void answerWithFaults(call)
        .catch((error: unknown) => ({
          errMsg: `${api}:fail, ${error instanceof Error ? error.message : String(error)}`,
        }))
        .then((result) => {
          if (result === 'silence') return
          // What the page does to its object does not change what was recorded.
          call.answer = typeof result === 'object' ? { ...result } : result
          host.answered(call)
          soon(() => callback?.(result))
        })
    },

    call(native: string): void {
      bridge.invoke(native)
    },

    /** One handler an event: the latest wins, as in the clients. */
    on(event: string, handler: (event: unknown) => unknown): void {
      handlers.set(event, handler)
    },
  }

  return {
    bridge,
    calls: calls as readonly BridgeCall[],
    /** Fires an event of the client, in a later task. */
    fire,
    listens: (event: string) => handlers.has(event),
  }
}
