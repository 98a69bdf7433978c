import { ensureBuilt } from '../../scripts/published/built.ts'
import { measure } from '../../scripts/sizes/measure.ts'
import type { Bench } from './bench.ts'

const kilobytes = async (code: string) => (await measure(code, ['vue', '@vue/shared'])) / 1024

const ours = (scenario: string) => () => kilobytes(`import '${import.meta.dirname}/../size/weui/${scenario}.ts'`)
const peer = (file: string) => () => kilobytes(`import '${import.meta.dirname}/weui/sizes/${file}.js'`)

/** A part beside those of the peers. Budgets are held by `npm run check -- sizes`. */
function part(title: string, scenario: string, file: string): Bench['cases'] {
  const beside = `${title}: vant`
  return [
    { name: beside, measure: peer(`vant-${file}`), beside },
    { name: `${title}: tdesign-mobile-vue`, measure: peer(`tdesign-${file}`), beside },
    { name: `${title}: @wove/weui`, measure: ours(scenario), beside },
  ]
}

export const bench: Bench = {
  title: 'script of a production build, minified and gzipped, Vue left out',
  unit: 'KB',
  // A size is the same each time.
  rounds: 1,
  cases: [
    ...part('Button', 'button', 'button'),
    ...part('Cell', 'cell', 'cell'),
    ...part('one popup', 'half-screen-dialog', 'popup'),
    ...part('Picker with its popup', 'picker', 'picker'),
    ...part('ten parts', 'ten-part-set', 'ten'),
  ],
  async prepare() {
    ensureBuilt()
    return async () => undefined
  },
}
