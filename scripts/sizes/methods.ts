import * as methods from '../../packages/jssdk/src/methods/index.ts'
import { measure } from './measure.ts'

/** Bytes that one more method may add to an app that has configured, calls three and says what is shared. */
const budget = { median: 60, max: 150 }

/** What the largest has reached, whose budget is not met yet. It may only shrink. */
const reached = 184

const base = ['chooseImage', 'getLocation', 'scanQRCode']

/** Measures what each method of the JS-SDK adds; returns a sentence for each figure over its budget. */
export async function reportMethods(): Promise<string[]> {
  const names = Object.entries(methods)
    .filter(([, method]) => typeof method === 'function' && 'declaration' in method)
    .map(([name]) => name)
  const whole = await measure(app(base))
  const costs: { name: string; bytes: number }[] = []
  for (const name of names) {
    // For one of the base: what the app saves without it.
    const other = base.includes(name) ? base.filter((each) => each !== name) : [...base, name]
    costs.push({ name, bytes: Math.abs((await measure(app(other))) - whole) })
  }
  costs.sort((a, b) => b.bytes - a.bytes)
  const median = costs[Math.floor(costs.length / 2)]!.bytes
  const largest = costs
    .filter(({ bytes }, at) => at < 5 || bytes > budget.max)
    .map(({ name, bytes }) => `${name} ${bytes}`)
  console.log(
    `one more of ${names.length} methods: median ${median} bytes of ${budget.median}, most of ${budget.max}: ${largest.join(', ')}`,
  )
  const worse = costs.filter(({ bytes }) => bytes > reached)
  return [
    ...(median > budget.median
      ? [`One more method costs ${median} bytes in the median, more than ${budget.median}.`]
      : []),
    ...worse.map(({ name, bytes }) => `${name} costs ${bytes} bytes, more than the ${reached} of the largest.`),
    ...(costs[0]!.bytes > budget.max ? [] : ['The budget of the largest method is met, so its `reached` can go.']),
  ]
}

/** An app that calls these methods. */
function app(names: readonly string[]): string {
  return [
    `import { configure, ready, setShare, ${names.join(', ')} } from '@wove/jssdk'`,
    `configure({ signature: '/api/wechat/signature', jsApiList: [${names.join(', ')}] })`,
    'await ready()',
    ...names.map((name) => `console.log(await ${name}())`),
    'await setShare({ title: document.title, desc: location.host, imgUrl: `${location.origin}/share.png` })',
  ].join('\n')
}
