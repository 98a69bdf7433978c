import type { CallVerdict } from '../platform/signed-calls/signed-call.ts'
import type { Behaviour, BehaviourContext, RawAnswer } from './behaviour.ts'
import * as declared from './behaviours/index.ts'
import { eventNames } from './events.ts'
import type { Interception } from './faults.ts'
import type { AnyOutcome } from './outcome.ts'
import type { PhoneState } from './phone.ts'
import type { Profile } from './profile.ts'
import { playedAnswer, wasDone } from './replay/played-answer.ts'
import type { ReplayStep } from './replay/replay.ts'
import { standIns } from './replay/stand-ins.ts'
import { createRecorder } from './replay/trace.ts'
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
  /** What the trace that is played answers to this bridge name. */
  played(native: string): Promise<ReplayStep | undefined> | undefined
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
  const recorder = createRecorder()
  /** Events of a trace that the page does not listen to yet. */
  const unheard = new Map<string, unknown[]>()
  const fire = (event: string, data: unknown = {}) =>
    soon(() => {
      const handler = handlers.get(event)
      if (!handler) return
      recorder.note('event', event, data)
      handler(data)
    })
  const supports = (native: string) =>
    (behaviours.has(native) || eventNames.includes(native)) && !host.profile().lacks.includes(native)

  async function answer({ api, native, args }: BridgeCall, step?: ReplayStep): Promise<RawAnswer | 'silence'> {
    const profile = host.profile()
    const recorded = step?.answer
    if (recorded === 'silence') return recorded
    if (native === 'preVerifyJSAPI') {
      return recorded ? host.verification.refuse(recorded) : host.verification.check(args, profile)
    }
    const behaviour = supports(native) ? behaviours.get(native) : undefined
    if (recorded && !(behaviour && wasDone(recorded))) return playedAnswer(recorded)
    if (!behaviour) return { err_msg: 'system:function_not_exist' }
    const objection = recorded ? undefined : host.verification.objection(behaviour, args, profile)
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
      if (recorded) return (standIns as Readonly<Record<string, unknown>>)[api]
      const chosen = await host.ask(api, { ...args, ...known })
      decidedInSheet = withoutChoice(chosen)
      return decidedInSheet ? undefined : chosen
    }
    const answered = await behaviour.answer({
      args,
      profile,
      phone: host.phone,
      say,
      // A trace has its own events.
      fire: recorded ? () => {} : fire,
      supports,
      platform: host.platform,
      choose: async (known) => outcome ?? (await ask(known)),
      // In a trace signatures are hidden: its answer says already that this one was taken.
      checkSignature: async () => (recorded ? { api, keyword: 'ok' } : host.checkCall(api, args)),
      show: () => recorded ?? host.show(api, args),
      list: (value) => (profile.lists === 'text' ? JSON.stringify(value) : value),
    })
    // What a test has decided itself stands above what the trace says.
    return decidedInSheet ?? (recorded && !outcome ? playedAnswer(recorded, answered) : answered)

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

  async function answerWithFaults(call: BridgeCall, step?: ReplayStep): Promise<RawAnswer | 'silence'> {
    const fault = host.intercept(call)
    if (!fault) return answer(call, step)
    await fault.wait
    return fault.answer ?? answer(call, step)
  }

  /** An event of a trace comes once the page listens: the other computer's page did. */
  function replayEvent({ name, data }: ReplayStep['events'][number]): void {
    if (handlers.has(name)) fire(name, data)
    else unheard.set(name, [...(unheard.get(name) ?? []), data])
  }

  const bridge = {
    invoke(native: string, args: Record<string, unknown> = {}, callback?: (answer: RawAnswer) => void): void {
      const api = native === 'preVerifyJSAPI' ? 'config' : (behaviours.get(native)?.api ?? native)
      // What goes over a real bridge is text: nobody keeps the page's own objects.
      const call: BridgeCall = { api, native, args: JSON.parse(JSON.stringify(args)) as Record<string, unknown> }
      calls.push(call)
      recorder.called(native, call.args)
      // Taken at once: answers follow the order of the calls. What the person shares now is in no trace.
      const step = Promise.resolve(host.phone.pendingShare ? undefined : host.played(native))
      void step
        .then((each) => answerWithFaults(call, each))
        .catch((error: unknown) => ({
          errMsg: `${api}:fail, ${error instanceof Error ? error.message : String(error)}`,
        }))
        .then((result) => {
          if (result === 'silence') return
          // What the page does to its object does not change what was recorded.
          call.answer = typeof result === 'object' ? { ...result } : result
          recorder.answered(native, result)
          host.answered(call)
          soon(() => callback?.(result))
          void step.then((each) => each?.events.forEach(replayEvent))
        })
    },

    call(native: string): void {
      bridge.invoke(native)
    },

    /** One handler an event: the latest wins, as in the clients. */
    on(event: string, handler: (event: unknown) => unknown): void {
      handlers.set(event, handler)
      const late = unheard.get(event) ?? []
      unheard.delete(event)
      for (const data of late) fire(event, data)
    },
  }

  return {
    bridge,
    calls: calls as readonly BridgeCall[],
    /** The same, and the events, as a trace. */
    trace: recorder.events,
    /** Fires an event of the client, in a later task. */
    fire,
    listens: (event: string) => handlers.has(event),
  }
}
