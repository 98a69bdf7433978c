import type { createWechatServer, WechatServer, WechatServerOptions } from '@wove/server'
import type { createPlatform } from '@wove/simulator/platform'
import { hear, hearResponse, hide, hideIssued } from './leaks.ts'

/** These hand out a token or a ticket by design, to own code. */
const open = new Set(['accessToken', 'renewAccessToken', 'ticket'])

interface ServerModule {
  createWechatServer: typeof createWechatServer
}

/** The companion, with an ear at its log, its errors and its answers. */
export function watchServer(module: ServerModule): ServerModule {
  return {
    ...module,
    createWechatServer(options): WechatServer {
      hideOptions(options)
      return watchCalls('createWechatServer', () =>
        watchMethods(module.createWechatServer({ ...options, ...watchedOptions(options) })),
      )
    },
  }
}

interface PlatformModule {
  createPlatform: typeof createPlatform
}

/** The pretend platform, with all that it issues noted: other processes ask it by its port, past the companion here. */
export function watchPlatform<Module extends PlatformModule>(module: Module): Module {
  return {
    ...module,
    createPlatform(options: Parameters<typeof createPlatform>[0]) {
      const platform = module.createPlatform(options)
      platform.fetch = issuing(platform.fetch)
      return platform
    },
  }
}

function hideOptions({ accounts = [], website, ...options }: WechatServerOptions): void {
  hide('the sessionKey', options.sessionKey)
  for (const each of [options, ...accounts, ...(website ? [website] : [])]) {
    hide('an appSecret', each.appSecret)
    hide('a messageToken', each.messageToken)
    hide('an encodingAesKey', each.encodingAesKey)
  }
}

function watchedOptions({ fetch, log, getAccessToken, getTicket }: WechatServerOptions): Partial<WechatServerOptions> {
  return {
    log(line) {
      hear('the log', line)
      if (log) log(line)
      else console.error(line)
    },
    ...(fetch && { fetch: issuing(fetch) }),
    ...(getAccessToken && { getAccessToken: async (request) => hidden('a token', await getAccessToken(request)) }),
    ...(getTicket && { getTicket: async (request) => hidden('a ticket', await getTicket(request)) }),
  }
}

function hidden<Answer extends string | { value: string }>(kind: string, answer: Answer): Answer {
  hide(kind, typeof answer === 'string' ? answer : answer.value)
  return answer
}

const issuing = (fetch: (request: Request) => Promise<Response>) => async (request: Request) => {
  const response = await fetch(request)
  if (response.body) hideIssued(await response.clone().text())
  return response
}

/** Hears what the methods of an object, and of the objects in it, return and throw. */
function watchMethods<Watched extends object>(object: Watched): Watched {
  for (const [name, value] of Object.entries(object) as [string, unknown][]) {
    const watched =
      typeof value === 'function'
        ? (...given: unknown[]) => watchCalls(name, () => (value as (...given: unknown[]) => unknown)(...given))
        : watchMethods(value as object)
    Object.defineProperty(object, name, { value: watched, enumerable: true })
  }
  return object
}

function watchCalls<Result>(name: string, call: () => Result): Result {
  const failed = (error: unknown): never => {
    hear(`an error of ${name}`, error)
    throw error
  }
  const ended = <Value>(value: Value): Value => {
    if (value instanceof Response) hearResponse(value)
    else if (!open.has(name)) hear(`the answer of ${name}`, value)
    return value
  }
  try {
    const result = call()
    return result instanceof Promise ? (result.then(ended, failed) as Result) : ended(result)
  } catch (error) {
    return failed(error)
  }
}
