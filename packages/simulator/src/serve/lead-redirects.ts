import type { ServerResponse } from 'node:http'
import { ledAddress } from '../led-address.ts'

/** A redirect to WeChat's own hosts goes to the pretend platform: a page never sees where a server sends it. */
export function leadRedirects(response: ServerResponse, base: string): void {
  const { setHeader, writeHead } = response
  const led = <Value>(name: string, value: Value): Value | string =>
    name.toLowerCase() === 'location' && typeof value === 'string' ? (ledAddress(value, base) ?? value) : value

  response.setHeader = (name, value) => setHeader.call(response, name, led(name, value))
  response.writeHead = (...given: unknown[]) => {
    const headers = given.at(-1)
    if (Array.isArray(headers)) {
      // A flat list of names and values, or a list of pairs.
      given[given.length - 1] = headers.map((each: unknown, i) =>
        Array.isArray(each)
          ? [each[0], led(String(each[0]), each[1] as unknown)]
          : i % 2 === 1
            ? led(String(headers[i - 1]), each)
            : each,
      )
    } else if (typeof headers === 'object' && headers !== null) {
      given[given.length - 1] = Object.fromEntries(
        Object.entries(headers).map(([name, value]: [string, unknown]) => [name, led(name, value)]),
      )
    }
    return Reflect.apply(writeHead, response, given) as ServerResponse
  }
}
