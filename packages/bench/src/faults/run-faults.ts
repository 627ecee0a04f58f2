import type { Browser } from 'playwright-core'
import { openBrowser } from '../browser/open-browser.ts'
import { createCollector } from '../collector/collector.ts'
import { servePages } from '../page/serve-pages.ts'
import { buildSubject } from '../subjects/build-subject.ts'
import type { Subject } from '../subjects/subject.ts'
import { createBout, openContext } from './create-bout.ts'
import { openGround } from './ground.ts'
import { countOutcome, type Outcome } from './outcome.ts'
import type { Pace, Scenario, Visit } from './scenario.ts'
import { countQueued } from './settle.ts'

export interface FaultOptions {
  subjects: readonly Subject[]
  scenarios: readonly Scenario[]
  /** How many seeds, from 1 on. */
  seeds: number
  pace: Pace
  /** Scenarios at a time. */
  jobs: number
  /** Told after each. */
  onOutcome?(outcome: Outcome): void
}

interface Job {
  subject: Subject
  scenario: Scenario
  seed: number
  /** Origin of the subject's pages. */
  origin: string
}

async function readProblems(visits: readonly Visit[]): Promise<string[]> {
  const open = visits.filter(({ page }) => !page.isClosed() && !page.url().endsWith('/blank'))
  const lists = await Promise.all(
    open.map(({ page }) => page.evaluate(() => window.bench.problems).catch(() => [])),
  )
  return [...new Set(lists.flat())]
}

async function runJob(browser: Browser, pace: Pace, job: Job): Promise<Outcome> {
  const { subject, scenario, seed, origin } = job
  const began = Date.now()
  const ground = await openGround(subject)
  const collector = await createCollector(ground.handler)
  const context = await openContext(browser)
  const run = crypto.randomUUID().slice(0, 8)
  const record = createBout({ browser, context, collector, ground, origin, pace, seed, run })
  const problems: string[] = []
  let queued = 0
  try {
    await scenario.run(record.bout)
    await record.bout.settle()
    queued = await countQueued(record.visits)
    problems.push(...(await readProblems(record.visits)))
  } catch (error) {
    problems.push(String(error).slice(0, 300))
  }
  const stored = await ground.listStored?.()
  // What a scenario that broke off never tracked counts as lost: nobody can say it was not.
  const missing = Math.max(0, scenario.events - record.ids.length)
  const counts = countOutcome({ ids: record.ids, exchanges: collector.exchanges, stored })
  await context.close()
  await collector.stop()
  await ground.stop()
  return {
    subject: subject.name,
    scenario: scenario.id,
    seed,
    events: scenario.events,
    ...counts,
    lost: counts.lost + missing,
    queued,
    seconds: Math.round((Date.now() - began) / 1000),
    problems,
  }
}

/** Runs the jobs, so many at a time, each in a browser context of its own. */
async function runPool(
  jobs: Job[],
  width: number,
  run: (job: Job) => Promise<void>,
): Promise<void> {
  const work = async (): Promise<void> => {
    for (let job = jobs.shift(); job; job = jobs.shift()) await run(job)
  }
  await Promise.all(Array.from({ length: width }, work))
}

/** Runs every scenario with every subject and every seed. */
export async function runFaults(options: FaultOptions): Promise<Outcome[]> {
  const { subjects, scenarios, seeds, pace, jobs, onOutcome } = options
  const outcomes: Outcome[] = []
  const browser = await openBrowser()
  try {
    for (const subject of subjects) {
      const pages = await servePages(await buildSubject(subject))
      const { origin } = pages
      const list = Array.from({ length: seeds }, (_, n) =>
        scenarios.map((scenario) => ({ subject, scenario, seed: n + 1, origin })),
      ).flat()
      await runPool(list, jobs, async (job) => {
        const outcome = await runJob(browser, pace, job)
        outcomes.push(outcome)
        onOutcome?.(outcome)
      })
      await pages.stop()
    }
  } finally {
    await browser.close()
  }
  return outcomes
}
