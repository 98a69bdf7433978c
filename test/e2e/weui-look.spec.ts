import { writeFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { otherwise } from './weui-look/otherwise.ts'
import { openPair, views } from './weui-look/pair.ts'

// That each component has the elements and classes of WeUI's example is the subject of test/weui/skeletons.test.ts. Here
// ours is drawn by our stylesheets, with the contents of the example, and WeUI's example by WeUI's; not a pixel may differ.

// Sixty components twice, on a computer that does other things besides.
test.describe.configure({ timeout: 120_000 })

for (const view of views) {
  test(`components look as in WeUI's own example: ${view.name}`, async ({ browser, page }, info) => {
    const pair = await openPair(browser, view)
    expect(Object.keys(otherwise).filter((name) => !pair.names.includes(name))).toEqual([])
    const unexpected: string[] = []
    for (const name of pair.names) {
      const { ours, official } = await pair.show(name)
      const pixels = ours.equals(official) ? 0 : await countDifferent(page, ours, official)
      const { pixels: most = 0 } = otherwise[name] ?? {}
      if (pixels <= most && (pixels > 0 || !otherwise[name])) continue
      unexpected.push(`${name}: ${pixels} pixels differ, ${most} may`)
      for (const [whose, picture] of Object.entries({ ours, official })) {
        writeFileSync(info.outputPath(`${name}, ${whose}.png`), picture)
      }
    }
    await pair.close()
    expect(unexpected).toEqual([])
  })
}

/** How many pixels of two pictures of one width differ. Two steps of 255 are the rounding of the browser's own. */
async function countDifferent(page: Page, ...pictures: [Buffer, Buffer]): Promise<number> {
  return page.evaluate(
    async (sources) => {
      const [one, other] = await Promise.all(
        sources.map(async (source) => {
          const image = new Image()
          image.src = `data:image/png;base64,${source}`
          await image.decode()
          const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!
          context.drawImage(image, 0, 0)
          return context.getImageData(0, 0, image.width, image.height).data
        }),
      )
      const [longer, shorter] = one!.length > other!.length ? [one!, other!] : [other!, one!]
      const differs = (at: number) => !(Math.abs(longer[at]! - shorter[at]!) <= 2)
      let count = 0
      for (let at = 0; at < longer.length; at += 4) if (differs(at) || differs(at + 1) || differs(at + 2)) count++
      return count
    },
    pictures.map((each) => each.toString('base64')),
  )
}
