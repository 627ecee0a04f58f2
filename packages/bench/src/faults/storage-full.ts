import type { Page } from 'playwright-core'
import type { Scenario } from './scenario.ts'

/** Leaves not one character of room. */
async function fillStorage(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (let size = 2 ** 22, key = 0; size >= 1; key++) {
      try {
        localStorage.setItem(`full${key}`, 'x'.repeat(size))
      } catch {
        size /= 2
      }
    }
  })
}

export const storageFull: Scenario = {
  id: 'K',
  title: 'localStorage full',
  events: 50,
  async run(bout) {
    const blank = await bout.openBlank()
    await fillStorage(blank)
    await blank.close()
    const visit = await bout.visit()
    await visit.burst(50)
  },
}
