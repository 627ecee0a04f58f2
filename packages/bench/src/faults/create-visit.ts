import type { Page } from 'playwright-core'
import type { Random } from './random.ts'
import type { Visit } from './scenario.ts'

interface VisitOptions {
  page: Page
  makeIds(count: number): string[]
  random: Random
}

export function createVisit({ page, makeIds, random }: VisitOptions): Visit {
  return {
    page,
    async burst(count) {
      // Half of the seeds leave the browser time to do something between two events.
      const gap = random() < 0.5 ? 0 : random() * 4
      await page.evaluate(
        async ({ ids, milliseconds }) => {
          for (const id of ids) {
            window.bench.track(id)
            if (milliseconds) await new Promise((resolve) => setTimeout(resolve, milliseconds))
          }
        },
        { ids: makeIds(count), milliseconds: gap },
      )
    },
    async burstAndLeave(count) {
      const left = page.waitForURL('**/blank')
      await page.evaluate((ids) => {
        for (const id of ids) window.bench.track(id)
        location.assign('/blank')
      }, makeIds(count))
      await left
    },
    async clickLink() {
      await page.evaluate((ids) => {
        const link = document.querySelector('a')
        link?.addEventListener('click', () => ids.forEach(window.bench.track))
      }, makeIds(1))
      await Promise.all([page.waitForURL('**/blank'), page.click('a')])
    },
  }
}
