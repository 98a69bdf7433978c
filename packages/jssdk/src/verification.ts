import { asWxError, currentUrl, isWxError, landingUrl, WxError } from '@wove/core'
import { type Answer, answerError, readAnswer } from './answer.ts'
import type { ConfigureOptions } from './configure-options.ts'
import { withDeadline } from './deadline.ts'
import type { TraceEvent } from './events.ts'
import { nativeNames } from './named.ts'
import { checkSignature, pathSignature, type Signature } from './signature.ts'
import { createSignatureCache, type SignatureCache } from './signature-cache.ts'
import { bridgeTransport } from './transports/bridge.ts'
import { defaultUrlStrategy, learn, learntChoice, namedUrl, type UrlChoice, urlOf } from './url-strategy.ts'

interface Verified {
  signature: Signature
  /** The page's address at the time, not the signed one: a re-sign must not make every later call verify again. */
  pageUrl: string
  choice: UrlChoice
  apis: readonly string[]
}

export type Emit = (kind: TraceEvent['kind'], name: string, data: unknown) => void

/** The bridge's name for a verification. */
const native = 'preVerifyJSAPI'

/**
 * The configure / ready / re-sign machine. Success is the client's answer to this very verification; one attempt is
 * in flight at a time; whoever needs more permission than was asked for waits for the next one, which costs no
 * request as long as the signature holds.
 *
 * Order of attempts: with open tags the current address first (tags are bound to it), else the choice that worked in
 * this session, else the strategy's. A refused signature is made anew once: for the address that the client names,
 * if it is of this origin, else for the other of landing and current address; for the same address only if the
 * refused signature came from the cache.
 */
export function createVerification(emit: Emit) {
  let options: ConfigureOptions | undefined
  let cache: SignatureCache
  let announce: () => void
  const configured = new Promise<void>((resolve) => (announce = resolve))
  const apis = new Set<string>()
  const tags = new Set<string>()
  let running: Promise<void> | undefined
  let verified: Verified | undefined
  let failure: unknown

  function configure(next: ConfigureOptions): void {
    if (options?.signature !== next.signature) cache = createSignatureCache(next.signature)
    options = { ...next }
    failure = verified = undefined
    for (const api of nativeNames(next.jsApiList ?? [])) apis.add(api)
    for (const tag of next.openTagList ?? []) tags.add(tag)
    announce()
  }

  /** Whether what was verified still holds here and now, for these methods. */
  function stands(needed: readonly string[]): boolean {
    if (!verified) return false
    const bound = verified.choice === 'current' || tags.size > 0
    return !(bound && verified.pageUrl !== currentUrl()) && needed.every((api) => verified!.apis.includes(api))
  }

  async function settle(needed: readonly string[] = []): Promise<void> {
    // A page that changes its address without end shall not ask its server without end.
    for (let round = 0; round < 5 && (running || !stands(needed)); round++) {
      const before = options
      try {
        await (running ??= attempt().finally(() => (running = undefined)))
      } catch (error) {
        if (before === options) throw error
      }
    }
  }

  async function attempt(): Promise<void> {
    // A later configure() changes all three; this attempt ends with what it began with.
    const { signature: source, appId, transport = bridgeTransport, urlStrategy, timeout = 10_000 } = options!
    const mine = options
    const kept = cache
    const pageUrl = currentUrl()
    const strategy = urlStrategy ?? learntChoice() ?? defaultUrlStrategy
    let choice = tags.size > 0 ? 'current' : typeof strategy === 'string' ? strategy : strategy()
    let url = urlOf(choice)

    const sign = async (address: string): Promise<Signature> => {
      const get = typeof source === 'string' ? pathSignature(source) : source
      const answer = await withDeadline((signal) => get(address, { signal }), 'signature', 12_000).catch(
        (cause: unknown) => {
          throw asWxError(cause, 'signature-unreachable', 'signature')
        },
      )
      const made = checkSignature(appId ? { appId, ...answer } : answer, address)
      kept.set(address, made)
      return made
    }

    /** Asks the client; gives its answer back when it refuses. */
    const refusedBy = async (signature: Signature): Promise<Answer | undefined> => {
      const asked = apis.size > 0 ? [...apis] : ['checkJsApi']
      const args = { verifyJsApiList: asked, ...(tags.size > 0 && { verifyOpenTagList: [...tags] }) }
      emit('verify', native, { url, ...args })
      const answer = readAnswer(await withDeadline(() => transport.invoke(native, args, signature), 'config', timeout))
      // Clients from before verification existed do not know the call, and let everything through.
      if (!/^(ok|function not exist)$/.test(answer.keyword)) {
        kept.delete(url)
        return answer
      }
      // Of a later configure() this says nothing.
      if (mine === options) verified = { signature, pageUrl, choice, apis: asked }
      emit('verified', native, answer.fields)
      return undefined
    }

    try {
      const warm = kept.get(url)
      const [signature] = await Promise.all([warm ?? sign(url), withDeadline(transport.prepare, 'config', timeout)])
      let refusal = await refusedBy(signature)
      if (refusal && /invalid signature/.test(refusal.keyword)) {
        const first = url
        url = namedUrl(refusal.fields) ?? urlOf(choice === 'landing' ? 'current' : 'landing')
        if (url !== first || warm) {
          // Where both are one address, the refusal says nothing about which of them counts.
          if (landingUrl() !== pageUrl) choice = url === landingUrl() ? 'landing' : 'current'
          refusal = await refusedBy(await sign(url))
          if (!refusal && url !== first) learn(choice)
        }
      }
      if (refusal) throw answerError('config', refusal, 'config-failed')
      failure = undefined
    } catch (error) {
      failure = error
      emit('refused', native, isWxError(error) ? error.raw : undefined)
      throw error
    }
  }

  return {
    configure,

    /** Resolves when the page is verified; rejects with the reason of the last attempt. */
    async ready(): Promise<void> {
      await configured
      if (failure && !running) throw failure
      return settle()
    },

    /** Resolves to the signature once the page may use these methods; asks for those that were not asked for yet. */
    async permit(needed: readonly string[], wait: number): Promise<Signature> {
      await withDeadline(() => configured, needed[0]!, wait).catch(() => {
        throw new WxError('not-configured', { api: needed[0] })
      })
      for (const api of needed) apis.add(api)
      await settle(needed)
      return verified!.signature
    },

    /** What the page is verified with, for calls that do not have to wait for it. */
    get signature() {
      return verified?.signature
    },

    /** Forgets the verification, because something else changed what the client knows of the page. */
    doubt(): void {
      verified = undefined
    },

    get transport() {
      return options?.transport ?? bridgeTransport
    },
  }
}
