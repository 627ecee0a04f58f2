import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { findMedian } from './find-median.ts'
import { slowDown, whenShown } from './measure-click.ts'
import { noteVitals, type Vitals } from './note-vitals.ts'
import { traceBlocking } from './trace-blocking.ts'
import { usePages } from './use-pages.ts'

const stage = usePages()

const LOADS = 5

/** A phone is that much slower than what runs this. */
const SLOWER = 4

/** Milliseconds of blocking that the tag may add there. */
const BLOCKING = 20

/** Milliseconds by which a busy machine alone does not paint later both at its best and in the middle. */
const NOISE = 250

/** What a shop's page is of: a picture, words, and work of its own. */
function writePage(extra: string): string {
  const picture = encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="200"><rect width="320" height="200" fill="teal"/></svg>',
  )
  const words = 'A lamp for the harbour, for long evenings and for the storm. '.repeat(8)
  return `<html lang="en"><meta name="viewport" content="width=device-width"><title>Lamps</title>${extra}
<body><h1>Harbour lamp</h1><img width="320" height="200" alt="" src="data:image/svg+xml,${picture}">
${`<p>${words}</p>`.repeat(40)}
<script>requestAnimationFrame(() => document.body.classList.add('there'))</script>`
}

/** Somebody's first visit, until nothing comes any more. */
async function load(
  url: string,
  watch: (page: Page, come: () => Promise<void>) => Promise<void>,
): Promise<Vitals> {
  const viewport = { width: 360, height: 740 }
  const context = await stage.browser.newContext({ locale: 'en-GB', viewport })
  const page = await context.newPage()
  await page.addInitScript(noteVitals)
  await watch(page, async () => {
    await page.goto(url, { waitUntil: 'networkidle' })
    await whenShown(page)
  })
  const vitals = await page.evaluate(() => window.vitals)
  await context.close()
  return vitals
}

interface Coming extends Vitals {
  blocking: number
}

/** In two visits: what is slowed down cannot be traced without others' work in it. */
async function measure(url: string): Promise<Coming> {
  const vitals = await load(url, async (page, come) => {
    await slowDown(page, SLOWER)
    await come()
  })
  let blocking = Number.NaN
  await load(url, async (page, act) => {
    blocking = await traceBlocking(stage.browser, page, { slower: SLOWER, act })
  })
  return { ...vitals, blocking }
}

/** The middle of each, and the best of what noise only adds to. */
function summarise(comings: readonly Coming[]): Coming & { best: number } {
  const list = (name: keyof Coming): number[] => comings.map((coming) => coming[name])
  return {
    best: Math.min(...list('largest')),
    largest: findMedian(list('largest')),
    shift: findMedian(list('shift')),
    blocking: findMedian(list('blocking')),
  }
}

test('the tag costs a page neither its first sight, nor its place, nor its quick answer to a tap', async () => {
  const bare = stage.pages.add(writePage(''))
  const tagged = stage.pages.add(writePage(stage.pages.tag()))
  // Whichever comes first wakes the browser up.
  await load(bare, (_, come) => come())
  const loads: Record<'bare' | 'tagged', Coming[]> = { bare: [], tagged: [] }
  for (let index = 0; index < LOADS; index++) {
    loads.bare.push(await measure(bare))
    loads.tagged.push(await measure(tagged))
  }
  const without = summarise(loads.bare)
  const together = summarise(loads.tagged)
  const added = (name: keyof typeof without): number => together[name] - without[name]
  console.info(
    `page weight on a slow phone: the tag adds ${added('blocking').toFixed(1)} ms of blocking to ${without.blocking.toFixed(1)}, ${added('shift')} of shift to ${without.shift}, and to the largest paint ${added('largest').toFixed(0)} ms of ${without.largest.toFixed(0)} (at best ${added('best').toFixed(0)} of ${without.best.toFixed(0)})`,
  )
  expect(without.best).toBeGreaterThan(0)
  expect(added('blocking')).toBeLessThanOrEqual(BLOCKING)
  expect(added('shift')).toBe(0)
  expect(Math.min(added('largest'), added('best'))).toBeLessThanOrEqual(NOISE)
}, 180_000)

test('what a page is held up by, and what moves in it, is seen', async () => {
  // Counted, for on a busy machine others have what the clock says.
  const work =
    'let sum = 0; for (let at = 0; at < 2e7; at++) sum = (sum + at) % 7; window.sum = sum'
  const script = `<script async src="data:text/javascript,${encodeURIComponent(work)}"></script>`
  const held = await measure(stage.pages.add(writePage(script)))
  expect(held.blocking).toBeGreaterThan(BLOCKING)
  const push = `setTimeout(() => { document.querySelector('h1').style.marginTop = '200px' }, 300)`
  const moved = await measure(stage.pages.add(writePage(`<script>${push}</script>`)))
  expect(moved.shift).toBeGreaterThan(0)
})
