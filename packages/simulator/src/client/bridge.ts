import type { Behaviour, BehaviourContext, RawAnswer } from './behaviour.ts'
import * as declared from './behaviours/index.ts'
import type { AnyOutcome } from './outcome.ts'
import type { PhoneState } from './phone.ts'
import type { Profile } from './profile.ts'
import { soon } from './soon.ts'
import type { createVerification } from './verification.ts'

const behaviours: readonly Behaviour[] = Object.values(declared).filter(isBehaviour)

function isBehaviour(value: unknown): value is Behaviour {
  return typeof value === 'object' && value !== null && 'native' in value
}

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
  queued(api: string): AnyOutcome | undefined
  /** Shows the person a sheet. `undefined` when they close it. */
  ask(api: string, args: Readonly<Record<string, unknown>>): Promise<unknown>
}

/** Makes `WeixinJSBridge`: one handler an event, answers always in a later task. */
export function createBridge(host: BridgeHost) {
  const handlers = new Map<string, (event: unknown) => unknown>()
  const calls: BridgeCall[] = []

  async function answer(
    native: string,
    call: BridgeCall,
    behaviour: Behaviour | undefined,
  ): Promise<RawAnswer | 'silence'> {
    const { args } = call
    const profile = host.profile()
    if (native === 'preVerifyJSAPI') return host.verification.check(args, profile)
    if (!behaviour) return { err_msg: 'system:function_not_exist' }
    const objection = behaviour.exempt ? undefined : host.verification.objection(native, behaviour.api, args)
    if (objection) return objection

    const outcome = host.queued(behaviour.api)
    if (outcome === 'silence') return 'silence'
    const say: BehaviourContext<unknown>['say'] = (keyword, fields) =>
      profile.message === 'err_msg'
        ? { ...fields, err_msg: `${behaviour.prefix ?? native}:${keyword}` }
        : { ...fields, errMsg: `${behaviour.api}:${keyword}` }
    if (outcome === 'cancel') return say('cancel')
    if (outcome && 'raw' in outcome) return outcome.raw as RawAnswer
    if (outcome && 'fail' in outcome) return say(profile.message === 'err_msg' ? `fail_${outcome.fail}` : outcome.fail)
    return behaviour.answer({
      args,
      profile,
      phone: host.phone,
      say,
      choose: async () => outcome ?? (await host.ask(behaviour.api, args)),
      list: (value) => (profile.lists === 'text' ? JSON.stringify(value) : value),
      supports: (name) => behaviours.some((each) => each.native === name),
    })
  }

  const bridge = {
    invoke(native: string, args: Record<string, unknown> = {}, callback?: (answer: RawAnswer) => void): void {
      const behaviour = behaviours.find((each) => each.native === native)
      const api = native === 'preVerifyJSAPI' ? 'config' : (behaviour?.api ?? native)
      // What goes over a real bridge is text: nobody keeps the page's own objects.
      const call: BridgeCall = { api, native, args: JSON.parse(JSON.stringify(args)) as Record<string, unknown> }
      calls.push(call)
      void answer(native, call, behaviour)
        .catch((error: unknown) => ({
          errMsg: `${api}:fail, ${error instanceof Error ? error.message : String(error)}`,
        }))
        .then((result) => {
          if (result === 'silence') return
          call.answer = result
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
    fire: (event: string, data: unknown = {}) => soon(() => void handlers.get(event)?.(data)),
  }
}
