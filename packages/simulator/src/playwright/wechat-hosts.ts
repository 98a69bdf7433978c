import { createHash, X509Certificate } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { createProxyServer } from 'httpxy'
import { generate } from 'selfsigned'
import { ledHosts } from '../led-address.ts'

/** The tested site, whose server has the platform. */
export interface TestedSite {
  /** Where the simulator is mounted, `http://localhost:5173/__wechat`. */
  mount: string
  /** Whether a certificate that nobody vouches for is good enough. */
  ignoreHTTPSErrors: boolean
}

/** WeChat's own hosts, played on this computer. */
export interface WechatHosts {
  /** What Chromium has to be started with: these hosts, and nothing else, are looked for here. */
  browserArgs(args?: readonly string[]): string[]
  /** Whose platform answers from now on; nobody's without a site. */
  lead(site: TestedSite | undefined): void
  close(): Promise<void>
}

const rules = '--host-resolver-rules='
const trusted = '--ignore-certificate-errors-spki-list='

/**
 * Listens on 127.0.0.1 as `open.weixin.qq.com` and `mp.weixin.qq.com`, and hands what it gets to the platform of the
 * tested site. The certificate is made here and now, its key never leaves the process, and the browser is told to take
 * this one alone: every other certificate is checked as ever.
 */
export async function startWechatHosts(): Promise<WechatHosts> {
  const { private: key, cert } = await makeCertificate()
  const publicKey = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' })
  const fingerprint = createHash('sha256').update(publicKey).digest('base64')
  const proxy = createProxyServer({ changeOrigin: true })
  let site: TestedSite | undefined

  const server = createServer({ key, cert }, (request, response) => {
    const host = ledHosts.find((each) => each === request.headers.host)
    if (!host) return say(response, 421, `${request.headers.host ?? 'A page without a host'} is not played here.`)
    if (!site) return say(response, 502, `Set baseURL: the pretend ${host} is a part of the tested site.`)
    const { mount, ignoreHTTPSErrors } = site
    proxy.web(request, response, { target: `${mount}/${host}`, secure: !ignoreHTTPSErrors }).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error)
      say(response, 502, `The tested site does not answer at ${mount}, where the pretend ${host} should be: ${reason}`)
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo

  return {
    browserArgs(args = []) {
      // Chromium takes the last switch of a name only: those that are there already are added to.
      const given = (name: string) =>
        args.filter((each) => each.startsWith(name)).map((each) => each.slice(name.length))
      const maps = ledHosts.map((host) => `MAP ${host} 127.0.0.1:${port}`)
      return [
        ...args.filter((each) => !each.startsWith(rules) && !each.startsWith(trusted)),
        rules + [...given(rules), ...maps].join(', '),
        trusted + [...given(trusted), fingerprint].join(','),
      ]
    },
    lead: (next) => void (site = next),
    close() {
      server.closeAllConnections()
      return new Promise((resolve) => void server.close(() => resolve()))
    },
  }
}

function makeCertificate() {
  const day = 24 * 60 * 60 * 1000
  return generate([{ name: 'commonName', value: 'A pretend WeChat' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    // Clocks differ, and a run of tests may last over night.
    notBeforeDate: new Date(Date.now() - day),
    notAfterDate: new Date(Date.now() + 7 * day),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'subjectAltName', altNames: ledHosts.map((value) => ({ type: 2, value })) },
    ],
  })
}

function say(response: ServerResponse, status: number, sentence: string): void {
  if (!response.headersSent) response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' })
  response.end(`${sentence}\n`)
}
