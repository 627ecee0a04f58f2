import type { Browser, BrowserContext } from 'playwright-core'
import { formatUserAgent } from '../browser/open-browser.ts'
import { createProfiles } from '../browser/open-profile.ts'
import type { Collector } from '../collector/collector.ts'
import { createEventId } from '../collector/find-ids.ts'
import { createVisit } from './create-visit.ts'
import type { Ground } from './ground.ts'
import { createRandom } from './random.ts'
import type { Bout, Pace, Visit } from './scenario.ts'

export interface BoutOptions {
  browser: Browser
  context: BrowserContext
  collector: Collector
  ground: Ground
  /** Origin of the subject's pages. */
  origin: string
  pace: Pace
  seed: number
  /** Eight characters that no other bout has. */
  run: string
}

export interface BoutRecord {
  bout: Bout
  /** Ids of all events tracked so far. */
  ids: readonly string[]
  visits: readonly Visit[]
  stop(): Promise<void>
}

/** No event of a scenario has this number; it only wakes libraries that send when something new is tracked. */
const NUDGE = 99_999

export function createBout(options: BoutOptions): BoutRecord {
  const { browser, context, collector, ground, origin, pace, seed, run } = options
  const random = createRandom(seed)
  const profiles = createProfiles(browser.version())
  const ids: string[] = []
  const visits: Visit[] = []

  function makeIds(count: number): string[] {
    const made = Array.from({ length: count }, (_, n) => createEventId(run, ids.length + n))
    ids.push(...made)
    return made
  }

  async function open(where: BrowserContext): Promise<Visit> {
    const page = await where.newPage()
    const query = new URLSearchParams({ collector: collector.url, site: ground.site })
    await page.goto(`${origin}/?${query}`)
    await page.waitForFunction(() => window.bench.ready, null, { polling: 50 })
    const visit = createVisit({ page, makeIds, random })
    visits.push(visit)
    return visit
  }

  const bout: Bout = {
    pace,
    random,
    collector,
    async visit(where = context) {
      const visit = await open(where)
      await visit.page.evaluate(() => window.bench.grant?.())
      return visit
    },
    async comeBack(where = context) {
      const visit = await open(where)
      const nudge = createEventId(run, NUDGE)
      if (!ground.listStored) await visit.page.evaluate((id) => window.bench.track(id), nudge)
      return visit
    },
    async goOffline() {
      await context.setOffline(true)
      await collector.refuse()
    },
    async goOnline() {
      await collector.accept()
      await context.setOffline(false)
    },
    async openBlank() {
      const page = await context.newPage()
      await page.goto(`${origin}/blank`)
      return page
    },
    openProfile: profiles.open,
  }
  return { bout, ids, visits, stop: profiles.stop }
}

/** Storage of its own, as an ordinary browser. */
export function openContext(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({ userAgent: formatUserAgent(browser.version()) })
}
