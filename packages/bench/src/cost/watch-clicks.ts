import type { Page } from 'playwright-core'

/** All that one click of a mouse is. */
const EVENTS = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']

/** Before the subject listens: notes when the first listener of each event would run. */
export function watchClicksFirst(page: Page): Promise<void> {
  return page.evaluate((events) => {
    for (const name of events)
      window.addEventListener(
        name,
        (event) => {
          const { clicks } = window.counters
          if (event.type === 'pointerdown') clicks.push(0)
          clicks[clicks.length - 1] = (clicks.at(-1) ?? 0) - performance.now()
        },
        { capture: true },
      )
  }, EVENTS)
}

/** After the subject listens: notes when the last one has run. */
export function watchClicksLast(page: Page): Promise<void> {
  return page.evaluate((events) => {
    for (const name of events)
      window.addEventListener(name, () => {
        const { clicks } = window.counters
        clicks[clicks.length - 1] = (clicks.at(-1) ?? 0) + performance.now()
      })
  }, EVENTS)
}
