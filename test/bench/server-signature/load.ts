/** A process of its own that asks for signatures: it takes no time away from the server that is measured. */
import { Agent, request } from 'node:http'

/** So many requests to a path, so many at a time. */
export interface Order {
  url: string
  requests: number
}

const atOnce = 32
const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
const body = JSON.stringify({ url: 'https://h5.example.com/cart?id=7' })
const headers = { 'content-type': 'application/json', 'content-length': body.length }

function ask(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const call = request(url, { method: 'POST', agent, headers }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}`))
      response.resume().on('end', resolve)
    })
    call.on('error', reject).end(body)
  })
}

process.on('message', ({ url, requests }: Order) => {
  let left = requests
  const started = performance.now()
  const line = async () => {
    while (left-- > 0) await ask(url)
  }
  void Promise.all(Array.from({ length: atOnce }, line)).then(() => process.send?.(performance.now() - started))
})
