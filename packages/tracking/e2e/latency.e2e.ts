import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Observation } from '../src/index.ts'
import { useStage } from './stage.ts'

const stage = useStage()

declare global {
  var seen: Observation[]
}

const ROWS = Array.from(
  { length: 1000 },
  (_, row) => `<li><span>Row ${row}</span><button>Buy number ${row}</button></li>`,
).join('')

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
}

/**
 * Milliseconds that handling one click takes: the median of many, each on another button, in the
 * best of three rounds, for the machine has other things to do too.
 */
function measure(page: Page): Promise<number> {
  return page.evaluate(() => {
    const rounds = [300, 400, 500].map((first) => {
      const buttons = [...document.querySelectorAll('button')].slice(first, first + 90)
      const times = buttons.map((button) => {
        const event = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true })
        const from = performance.now()
        button.dispatchEvent(event)
        return performance.now() - from
      })
      return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
    })
    return Math.min(...rounds)
  })
}

test('on a slow phone, a click with all of tracking on takes at most 8 ms more', async () => {
  const page = await stage.open(`<ul>${ROWS}</ul>`)
  await slowDown(page)
  const before = await measure(page)
  const rest = page.waitForResponse(/later/)
  await page.evaluate(async () => {
    await window.kit.start({ copies: true }).consent('granted')
  })
  await (await rest).finished()
  // Marked elements are looked for by what is fetched: then it runs.
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const { observe } = IntersectionObserver.prototype
        IntersectionObserver.prototype.observe = function (element) {
          observe.call(this, element)
          resolve()
        }
        document.body.insertAdjacentHTML('beforeend', '<b data-track-view="end">End</b>')
      }),
  )
  expect((await measure(page)) - before).toBeLessThan(8)
})

test('what has to be read at once takes less than a millisecond there', async () => {
  const page = await stage.open(`<ul>${ROWS}</ul>`)
  await slowDown(page)
  await page.evaluate(() => void window.kit.observeClicks(() => {}))
  expect(await measure(page)).toBeLessThan(1)
})

/** Milliseconds that a thousand of these events take, at their best. */
function time(page: Page, kind: 'error' | 'pointermove' | 'scroll'): Promise<number> {
  return page.evaluate((type) => {
    const target = type === 'error' ? window : document
    const create = (): Event =>
      type === 'error'
        ? new ErrorEvent(type, { message: 'Loop', filename: 'a.js', lineno: 1 })
        : new Event(type)
    const rounds = Array.from({ length: 10 }, () => {
      const events = Array.from({ length: 1000 }, create)
      const from = performance.now()
      for (const event of events) target.dispatchEvent(event)
      return performance.now() - from
    })
    return Math.min(...rounds)
  }, kind)
}

test('ten thousand errors become ten events at most, and moving and scrolling cost next to nothing', async () => {
  const page = await stage.open('<p>Words</p>')
  const kinds = ['error', 'pointermove', 'scroll'] as const
  // What it costs that somebody hears them at all is the browser's.
  await page.evaluate((types) => {
    for (const type of types) addEventListener(type, () => {}, true)
  }, kinds)
  const before = await Promise.all(kinds.map((kind) => time(page, kind)))
  await page.evaluate(() => {
    window.seen = []
    const emit = (seen: Observation): void => void window.seen.push(seen)
    window.kit.observeErrors(emit)
    window.kit.observeAttention(emit)
    window.kit.observeScroll(emit)
  })
  const after = await Promise.all(kinds.map((kind) => time(page, kind)))
  const [error = 0, move = 0, scroll = 0] = after.map(
    (total, index) => total - Number(before[index]),
  )
  // A loop of errors is bad enough by itself: what it costs a page more is far below a frame each second.
  expect(error * 10).toBeLessThan(150)
  expect(Math.max(move, scroll)).toBeLessThan(10)
  const errors = await page.evaluate(
    () => window.seen.filter(({ type }) => type === 'track').length,
  )
  expect(errors).toBeGreaterThanOrEqual(1)
  expect(errors).toBeLessThanOrEqual(10)
})
