import { inspect } from 'node:util'

/** What was heard, with where: `the log`, `an answer`, … */
const heard: { place: string; text: string }[] = []

/** What nobody may hear, by what it is. Kept for the whole file: an old token in a new answer is a leak, too. */
const secrets = new Map<string, string>()

/** Shorter ones are words of a test, `token` or `abc`, and stand in many a sentence. */
const shortest = 8

/** From here on nobody may hear this value. */
export function hide(kind: string, value: unknown): void {
  if (typeof value === 'string' && value.length >= shortest) secrets.set(value, kind)
}

/** From here on nobody may hear the tokens and tickets that the platform has just answered, whole JSON or not. */
export function hideIssued(answer: string): void {
  for (const [, kind = '', value] of answer.matchAll(/"(access_token|refresh_token|ticket)"\s*:\s*"([^"]*)/g))
    hide(kind, value)
}

/** Notes what somebody got to see: a line of a log, an error with all that hangs on it, a body, a header. */
export function hear(place: string, value: unknown): void {
  const text =
    typeof value === 'string' ? value : inspect(value, { depth: 10, showHidden: true, maxStringLength: null })
  heard.push({ place, text })
}

/** Bodies that are still on their way. */
let bodies: Promise<void>[] = []

/** Notes an answer; whoever gets it reads it as ever. */
export function hearResponse(response: Response): void {
  for (const [name, value] of response.headers) hear(`the header ${name}`, value)
  const body = response.clone().text()
  bodies.push(
    body.then(
      (text) => hear('the body of an answer', text),
      (error: unknown) => hear('the body of an answer', error),
    ),
  )
}

/** The leaks of what was heard since the last call, a sentence each. The value itself is not repeated. */
export async function takeLeaks(): Promise<string[]> {
  await Promise.all(bodies)
  bodies = []
  const leaks = heard.splice(0).flatMap(({ place, text }) => {
    const readable = text + decoded(text)
    return [...secrets].filter(([secret]) => readable.includes(secret)).map(([, kind]) => `${kind} is in ${place}`)
  })
  return [...new Set(leaks)]
}

/** What cookies, tokens and addresses hold: they are opaque to the eye only. */
function decoded(text: string): string {
  const words = text.match(/[\w+/-]{16,}/g) ?? []
  return words.map((word) => Buffer.from(word, 'base64').toString('latin1')).join(' ') + percentDecoded(text)
}

function percentDecoded(text: string): string {
  return text.replaceAll(/%([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
